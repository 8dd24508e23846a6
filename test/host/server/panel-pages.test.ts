/** Putting google.script into a panel's page. */

import { describe, expect, it } from 'vitest';
import { PanelPages, withScript } from '../../../host/server/panel-pages';

describe('the script of a panel', () => {
  it('comes first in the head, after the doctype', () => {
    const html = '<!DOCTYPE html><html><head lang="en"><script>run()</script></head></html>';
    expect(withScript(html, 'first()')).toBe(
      '<!DOCTYPE html><html><head lang="en"><script>first()</script><script>run()</script></head></html>',
    );
  });

  it('keeps a page without a head in standards mode', () => {
    expect(withScript('<!doctype html><p>x', 'a()')).toBe('<!doctype html><script>a()</script><p>x');
  });

  it('cannot end its own element early', () => {
    expect(withScript('<p>', 'const text = "</script>"')).toBe(
      '<script>const text = "<\\/script>"</script><p>',
    );
  });

  it('names the functions that the page may call', () => {
    const pages = new PanelPages('BRIDGE');
    const panel = {
      id: 3,
      kind: 'modal dialog',
      title: 'Check',
      html: '<p>',
      width: 500,
      height: null,
    } as const;
    expect(pages.add(panel, ['rpcBoard'])).toEqual({
      panelId: 3,
      kind: 'modal',
      title: 'Check',
      width: 500,
      height: null,
    });
    expect(pages.page(3)).toContain('createGoogle(["rpcBoard"])');
    expect(pages.page(4)).toBeUndefined();
  });
});
