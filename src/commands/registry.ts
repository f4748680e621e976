import { definition as backup } from './backup/definition.ts';
import { definition as check } from './check/definition.ts';
import { command, type Registry } from './command.ts';
import { definition as databases } from './databases/definition.ts';
import { definition as doctor } from './doctor/definition.ts';
import { definition as download } from './download/definition.ts';
import { definition as list } from './list/definition.ts';
import { definition as notify } from './notify/definition.ts';
import { definition as prune } from './prune/definition.ts';
import { definition as restore } from './restore/definition.ts';
import { definition as status } from './status/definition.ts';
import { definition as verify } from './verify/definition.ts';

/** What the program can do, in the order in which people read of it. */
export const registry: Registry = {
  doctor: command(
    doctor,
    () => import(/* webpackChunkName: "restore" */ './doctor/run.ts'),
    () => import(/* webpackChunkName: "present" */ './doctor/present.ts'),
  ),
  databases: command(
    databases,
    () => import(/* webpackChunkName: "read" */ './databases/run.ts'),
    () => import(/* webpackChunkName: "present" */ './databases/present.ts'),
  ),
  backup: command(
    backup,
    () => import('./backup/run.ts'),
    () => import(/* webpackChunkName: "present" */ './backup/present.ts'),
  ),
  list: command(
    list,
    () => import(/* webpackChunkName: "read" */ './list/run.ts'),
    () => import(/* webpackChunkName: "present" */ './list/present.ts'),
  ),
  download: command(
    download,
    () => import(/* webpackChunkName: "read" */ './download/run.ts'),
    () => import(/* webpackChunkName: "present" */ './download/present.ts'),
  ),
  restore: command(
    restore,
    () => import(/* webpackChunkName: "restore" */ './restore/run.ts'),
    () => import(/* webpackChunkName: "present" */ './restore/present.ts'),
  ),
  verify: command(
    verify,
    () => import(/* webpackChunkName: "restore" */ './verify/run.ts'),
    () => import(/* webpackChunkName: "present" */ './verify/present.ts'),
  ),
  prune: command(
    prune,
    () => import(/* webpackChunkName: "read" */ './prune/run.ts'),
    () => import(/* webpackChunkName: "present" */ './prune/present.ts'),
  ),
  check: command(
    check,
    () => import(/* webpackChunkName: "read" */ './check/run.ts'),
    () => import(/* webpackChunkName: "present" */ './check/present.ts'),
  ),
  notify: command(
    notify,
    () => import(/* webpackChunkName: "read" */ './notify/run.ts'),
    () => import(/* webpackChunkName: "present" */ './notify/present.ts'),
  ),
  status: command(
    status,
    () => import(/* webpackChunkName: "read" */ './status/run.ts'),
    () => import(/* webpackChunkName: "present" */ './status/present.ts'),
  ),
};
