#!/usr/bin/env node
import { runCleanup } from './index.js'; await runCleanup();
