/** HtmlService: pages from files and texts, treated as Google treats them (platform.md 4.1, 4.2, 4.5). */

import { parse, tokTypes } from 'acorn';
import { ServiceException } from '../errors';
import { integer, optional, text } from '../runtime/parameters';
import { anyOf, defineSurface, methodsOf } from '../runtime/surface';
import type { ServiceContext } from './context';
import { Enumeration } from './enums';

/** A HtmlService.HtmlOutput: a page that can be shown. Sizes are pixels and matter to dialogs only. */
export class HtmlOutput {
  title = '';
  width: number | null = null;
  height: number | null = null;

  constructor(
    readonly context: ServiceContext,
    public content: string,
  ) {}

  /** The page as it reaches the browser. */
  served(): string {
    return withoutTemplateComments(this.content);
  }
}

/** The global HtmlService. */
export class HtmlService {
  constructor(readonly context: ServiceContext) {}
}

const sandboxMode = new Enumeration(['EMULATED', 'IFRAME', 'NATIVE']);
const frameOptions = new Enumeration(['ALLOWALL', 'DEFAULT']);
const META_NAMES: ReadonlySet<string> = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

/**
 * Takes `//…` and block comments out of template literals of inline scripts, as HtmlService does; it
 * breaks addresses such as https:// inside them (platform.md 4.5).
 */
function withoutTemplateComments(html: string): string {
  return html.replace(
    /(<script\b[^>]*>)([\s\S]*?)(<\/script>)/gi,
    (_, open: string, code: string, close: string) => `${open}${strippedScript(code)}${close}`,
  );
}

function strippedScript(code: string): string {
  if (!code.includes('`')) return code;
  let stripped = '';
  let taken = 0;
  for (const { start, end } of templateTexts(code)) {
    const text = code.slice(start, end).replace(/\/\*[\s\S]*?\*\//g, '');
    stripped += code.slice(taken, start) + text.replace(/\/\/[^\n]*/g, '');
    taken = end;
  }
  return stripped + code.slice(taken);
}

/** Where the texts of template literals stand; none in a script that does not parse. */
function templateTexts(code: string): { start: number; end: number }[] {
  const texts: { start: number; end: number }[] = [];
  try {
    parse(code, {
      ecmaVersion: 'latest',
      allowReturnOutsideFunction: true,
      onToken: ({ type, start, end }) => {
        if (type === tokTypes.template || type === tokTypes.invalidTemplate) texts.push({ start, end });
      },
    });
  } catch {
    return [];
  }
  return texts;
}

function fromFile(service: HtmlService, name: string): HtmlOutput {
  const content = service.context.machine.bundle.html(name);
  if (content === undefined) throw new ServiceException('htmlFileMissing', name);
  return new HtmlOutput(service.context, content);
}

/** The local host runs no scriptlets; a template that holds some fails loudly (platform.md 4.2). */
function evaluate(template: HtmlTemplate): HtmlOutput {
  if (template.content.includes('<?')) throw new ServiceException('malformedHtml', '<?');
  return new HtmlOutput(template.context, template.content);
}

/** A HtmlService.HtmlTemplate. */
export class HtmlTemplate {
  readonly values = new Map<string, unknown>();

  constructor(
    readonly context: ServiceContext,
    readonly content: string,
  ) {}
}

const service = methodsOf<HtmlService>();

defineSurface(
  HtmlService,
  'HtmlService',
  {
    createHtmlOutput: anyOf(
      service.other([], (target) => new HtmlOutput(target.context, '')),
      service.other([text], (target, content) => new HtmlOutput(target.context, content)),
    ),
    createHtmlOutputFromFile: service.other([text], fromFile),
    createTemplate: service.other([text], (target, content) => new HtmlTemplate(target.context, content)),
    createTemplateFromFile: service.other(
      [text],
      (target, name) => new HtmlTemplate(target.context, fromFile(target, name).content),
    ),
    getUserAgent: service.other([], () => null),
  },
  {
    property: (_, name) => ({ SandboxMode: sandboxMode, XFrameOptionsMode: frameOptions })[name],
  },
);

const template = methodsOf<HtmlTemplate>();

defineSurface(
  HtmlTemplate,
  'HtmlService.HtmlTemplate',
  {
    evaluate: template.other([], evaluate),
    getRawContent: template.other([], (target) => target.content),
  },
  {
    property: (target, name) => target.values.get(name),
    assign: (target, name, value) => {
      target.values.set(name, value);
      return true;
    },
  },
);

const output = methodsOf<HtmlOutput>();

defineSurface(HtmlOutput, 'HtmlService.HtmlOutput', {
  append: output.other([text], (target, more) => Object.assign(target, { content: target.content + more })),
  getContent: output.other([], (target) => target.content),
  setContent: output.other([text], (target, content) => Object.assign(target, { content })),
  getTitle: output.other([], (target) => target.title),
  setTitle: output.other([text], (target, title) => Object.assign(target, { title })),
  getWidth: output.other([], (target) => target.width),
  setWidth: output.other([optional(integer)], (target, width) =>
    Object.assign(target, { width: width ?? null }),
  ),
  getHeight: output.other([], (target) => target.height),
  setHeight: output.other([optional(integer)], (target, height) =>
    Object.assign(target, { height: height ?? null }),
  ),
  setSandboxMode: output.other([sandboxMode.parameter], (target) => target),
  setXFrameOptionsMode: output.other([frameOptions.parameter], (target) => target),
  setFaviconUrl: output.other([text], (target) => target),
  addMetaTag: output.other([text, text], (target, name) => {
    if (!META_NAMES.has(name)) throw new ServiceException('invalidArgument', name);
    return target;
  }),
  clear: output.other([], (target) => Object.assign(target, { content: '' })),
});
