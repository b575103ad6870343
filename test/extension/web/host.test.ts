import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hostTests } from '../host-tests.ts';
import { it } from '../mocha.ts';

hostTests('In the web worker host', true, () => {
  it('runs without Node', () => {
    assert.equal(typeof process === 'undefined' ? undefined : process.versions?.node, undefined);
    assert.equal(vscode.env.uiKind, vscode.UIKind.Web);
  });
});
