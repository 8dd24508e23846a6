/** What each call of the panel may ask for, checked on the way in. */
import * as z from 'zod/mini';
import type { Rpc, RpcName } from '../../contract/rpc';
import { FIELDS } from '../../domain/deals/field';
import { LANGUAGES } from '../../domain/messages/language';

/** A call's request, as its type says. */
export type RequestOf<Name extends RpcName> = Parameters<Rpc[Name]>[0];

type Schemas = { readonly [Name in RpcName]: z.ZodMiniType<RequestOf<Name>> };

const language = z.enum(LANGUAGES);
const field = z.enum(FIELDS);
const place = z.int().check(z.gte(1));
const nothing = z.record(z.string(), z.never());
const fieldValue = z.union([z.string().check(z.maxLength(50_000)), z.number()]);

export const REQUESTS: Schemas = {
  openPanel: z.object({ language: z.exactOptional(language) }),
  previewSetUp: z.object({ language }),
  setUp: z.object({
    language,
    mode: z.enum(['adopt', 'new', 'sample']),
    mapping: z.exactOptional(z.record(z.string(), z.nullable(field))),
    without: z.exactOptional(z.array(field)),
    currency: z.exactOptional(z.string().check(z.regex(/^[A-Z]{3}$/))),
  }),
  readProgress: nothing,
  loadBoard: nothing,
  moveDeals: z.object({
    toStage: z.string(),
    deals: z.array(z.object({ id: z.string(), row: place, fromStage: z.string() })),
    fields: z.exactOptional(z.partialRecord(field, fieldValue)),
  }),
  showDeal: z.object({ id: z.string(), row: place }),
  showCell: z.object({ row: place, column: place }),
  checkSheet: nothing,
  applyFixes: z.object({
    fixes: z.array(z.object({ row: place, column: place, found: z.string(), dealId: z.string() })),
  }),
  buildForecast: nothing,
  sendAlertsNow: nothing,
  repairSchedule: nothing,
};
