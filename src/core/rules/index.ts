import noAdBlock from './no-ad-block.ts';
import noAdComment from './no-ad-comment.ts';
import noCmsAttribute from './no-cms-attribute.ts';
import noCmsComment from './no-cms-comment.ts';
import noEditorCredit from './no-editor-credit.ts';
import noEmptyField from './no-empty-field.ts';
import noEmptyImageSource from './no-empty-image-source.ts';
import noEventHandler from './no-event-handler.ts';
import noHtmlComment from './no-html-comment.ts';
import noIndentedHtml from './no-indented-html.ts';
import noLazyPlaceholderImage from './no-lazy-placeholder-image.ts';
import noLegalNotice from './no-legal-notice.ts';
import noMissingImage from './no-missing-image.ts';
import noPromoBlock from './no-promo-block.ts';
import noRelatedBlock from './no-related-block.ts';
import noScript from './no-script.ts';
import noScriptLink from './no-script-link.ts';
import noShareBlock from './no-share-block.ts';
import noStub from './no-stub.ts';
import noStyleBlock from './no-style-block.ts';
import noTextBeforeFrontMatter from './no-text-before-front-matter.ts';
import noTrackingParameter from './no-tracking-parameter.ts';
import noTrackingPixel from './no-tracking-pixel.ts';
import requireFields from './require-fields.ts';
import requireFrontMatter from './require-front-matter.ts';
import type { Rule } from './rule.ts';
import validDate from './valid-date.ts';
import validFrontMatter from './valid-front-matter.ts';

/** Every rule, in reporting order. */
export const rules: readonly Rule[] = [
  requireFrontMatter,
  noTextBeforeFrontMatter,
  validFrontMatter,
  requireFields,
  noEmptyField,
  validDate,
  noMissingImage,
  noEmptyImageSource,
  noLazyPlaceholderImage,
  noAdBlock,
  noAdComment,
  noCmsComment,
  noHtmlComment,
  noPromoBlock,
  noShareBlock,
  noRelatedBlock,
  noEditorCredit,
  noLegalNotice,
  noStub,
  noScript,
  noStyleBlock,
  noTrackingPixel,
  noTrackingParameter,
  noScriptLink,
  noEventHandler,
  noCmsAttribute,
  noIndentedHtml,
];
