#!/usr/bin/env node
import { runAction } from './index.js'; await runAction('doctor');
