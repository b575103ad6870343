// The second bundle of the desktop extension, loaded with the first preview.
export { mendBlock } from '../core/clean/block.ts';
export { headerHtml } from '../core/clean/header.ts';
export { standalonePage } from '../core/clean/page.ts';
export { renderArticle } from '../core/clean/render.ts';
export { renderView } from '../core/clean/view.ts';
