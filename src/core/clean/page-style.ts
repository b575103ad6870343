/** The look of a page made by `standalonePage`. Its hash stands below: a test says what it must be after a change. */
export const pageStyle = `
:root { color-scheme: light dark; --ink: #1f2328; --quiet: #59636e; --line: #d1d9e0; --soft: #f6f8fa; --link: #0a5bc4; --page: #fff; }
@media (prefers-color-scheme: dark) {
  :root { --ink: #dfe4ea; --quiet: #9aa5b1; --line: #3d444d; --soft: #1b2027; --link: #6cb0ff; --page: #0f1318; }
}
* { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; }
body {
  margin: 0; padding: 2rem 1.25rem 4rem; background: var(--page); color: var(--ink); overflow-wrap: break-word;
  font: 1.0625rem/1.75 system-ui, -apple-system, "Segoe UI", "Noto Sans", "PingFang SC", "Hiragino Sans", "Microsoft YaHei",
    "Noto Sans CJK SC", "Noto Sans CJK JP", sans-serif;
  line-break: strict; text-autospace: normal;
}
body > * { max-width: 44rem; margin-inline: auto; }
main { display: flow-root; }
main > :first-child { margin-top: 0; }
.al-header > p { margin: 0 0 .6em; }
h1, h2, h3, h4, h5, h6 { line-height: 1.35; margin: 2em 0 .6em; text-wrap: balance; }
p, ul, ol, dl, pre, blockquote, table, figure, details { margin: 0 0 1.1em; }
a { color: var(--link); text-underline-offset: .15em; }
a:not([href]) { color: inherit; text-decoration: underline dotted; }
img { max-width: 100%; height: auto; vertical-align: middle; border-radius: 4px; }
figure { margin-inline: 0; }
figcaption, small, .al-byline { color: var(--quiet); }
figcaption { font-size: .9em; text-align: center; }
blockquote { margin-inline: 0; padding-inline-start: 1em; border-inline-start: 3px solid var(--line); color: var(--quiet); }
pre, code, kbd, samp, tt { font-family: ui-monospace, "SF Mono", Menlo, Consolas, "Noto Sans Mono CJK SC", monospace; font-size: .9em; }
code, kbd, samp { padding: .1em .3em; border-radius: 4px; background: var(--soft); }
pre { overflow-x: auto; padding: .9em 1.1em; border-radius: 6px; background: var(--soft); line-height: 1.5; }
pre code { padding: 0; background: none; font-size: inherit; }
table { display: block; width: max-content; max-width: 100%; overflow-x: auto; border-collapse: collapse; }
th, td { padding: .35em .75em; border: 1px solid var(--line); }
th { background: var(--soft); }
hr { border: 0; border-top: 1px solid var(--line); margin: 2em 0; }
.al-header { margin-bottom: 2rem; padding-bottom: 1.25rem; border-bottom: 1px solid var(--line); }
.al-cover { display: block; width: 100%; max-height: 22rem; object-fit: cover; margin-bottom: 1.25rem; border-radius: 8px; }
.al-title { margin: 0 0 .35em; font-size: 1.9rem; }
.al-header > .al-byline { margin: 0; font-size: .95em; }
.al-tags { display: flex; flex-wrap: wrap; gap: .4em; margin: .75em 0 0; padding: 0; list-style: none; font-size: .85em; }
.al-tags li { padding: .05em .7em; border-radius: 999px; background: var(--soft); color: var(--quiet); }
.al-box { display: inline-block; max-width: 100%; padding: .2em .6em; border: 1px dashed var(--line); border-radius: 6px;
  background: var(--soft); color: var(--quiet); font-size: .85em; line-height: 1.5; overflow-wrap: anywhere; }
.al-notice { padding: .5em .9em; border-inline-start: 3px solid #d29922; background: var(--soft); font-size: .9em; }
@media print { body { padding: 0; } a { color: inherit; } pre { white-space: pre-wrap; } }
`;

/** SHA-256 of `pageStyle`, as a content security policy names it. The core has no hash function. */
export const pageStyleHash = 'sha256-efC9upUzW4iWiII5heqW00F/fCX3FBQD3IvViXmUAoE=';
