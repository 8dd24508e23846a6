/** What each command of the page may carry, checked before it reaches the host. */

import { z } from 'zod';

const position = z.number().int().min(1);

/** A block of cells; positions are 1-based. */
const rectangleSchema = z.object({
  row: position,
  column: position,
  rows: position,
  columns: position,
});

const sheetOnly = z.object({ sheetId: z.number() });
const area = sheetOnly.extend({ rectangle: rectangleSchema });
const line = sheetOnly.extend({ axis: z.enum(['row', 'column']), at: position, count: position });
const active = z.object({ sheetId: z.number(), rectangle: rectangleSchema }).optional();

/** The parameters of every command, by command name. */
export const commandSchemas = {
  outline: z.object({}),
  window: sheetOnly.extend({ firstRow: position, rows: position.max(2000) }),
  charts: sheetOnly,
  text: area,
  enter: sheetOnly.extend({ row: position, column: position, values: z.array(z.array(z.string())).min(1) }),
  clear: area,
  undo: z.object({}),
  redo: z.object({}),
  addSheet: z.object({}),
  renameSheet: sheetOnly.extend({ name: z.string().trim().min(1).max(100) }),
  deleteSheet: sheetOnly,
  hideSheet: sheetOnly.extend({ hidden: z.boolean() }),
  resizeColumn: sheetOnly.extend({ column: position, width: z.number().min(20).max(2000) }),
  insertLines: line,
  deleteLines: line,
  menu: z.object({ functionName: z.string(), active }),
  rpc: z.object({ functionName: z.string(), argumentsJson: z.string(), active }),
  closePanel: z.object({ panelId: z.number() }),
  mails: z.object({}),
  mail: z.object({ index: z.number().int().min(0) }),
  triggers: z.object({}),
  executions: z.object({}),
  advance: z.object({ instant: z.number() }),
};

/** The names of the commands. */
export type CommandName = keyof typeof commandSchemas;

/** What a command carries. */
export type CommandParameters<Name extends CommandName> = z.infer<(typeof commandSchemas)[Name]>;

/** Whether a text names a command. */
export function isCommandName(name: string): name is CommandName {
  return Object.hasOwn(commandSchemas, name);
}

/** The answer to a script's question. */
export const answerSchema = z.object({
  button: z.enum(['OK', 'CANCEL', 'YES', 'NO', 'CLOSE']),
  text: z.string(),
});
