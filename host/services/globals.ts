/**
 * The table of contents of the services: every global that a script finds. A service is a class that holds
 * what its objects know, and a `defineSurface` that lists its methods with their parameters; a method that
 * is not listed throws by name. A new global gets its line here.
 */

import { CacheService } from './cache';
import { Console, Logger } from './console';
import type { ServiceContext } from './context';
import { HtmlService } from './html';
import { LockService } from './lock';
import { MailApp } from './mail';
import { PropertiesService } from './properties';
import { ScriptApp } from './script';
import { Session } from './session';
import { Charts, SpreadsheetApp } from './spreadsheet/app';
import { Utilities } from './utilities';

/** The service objects of one execution, by the name of their global. */
export function serviceGlobals(context: ServiceContext): Readonly<Record<string, object>> {
  return {
    CacheService: new CacheService(context),
    Charts: new Charts(),
    HtmlService: new HtmlService(context),
    LockService: new LockService(context),
    Logger: new Logger(context),
    MailApp: new MailApp(context),
    PropertiesService: new PropertiesService(context),
    ScriptApp: new ScriptApp(context),
    Session: new Session(context),
    SpreadsheetApp: new SpreadsheetApp(context),
    Utilities: new Utilities(context),
    console: new Console(context),
  };
}
