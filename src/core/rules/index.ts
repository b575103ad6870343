import noAdBlock from './no-ad-block.ts';
import noAdComment from './no-ad-comment.ts';
import noBrokenLocalImage from './no-broken-local-image.ts';
import noBrokenRemoteImage from './no-broken-remote-image.ts';
import noByteOrderMark from './no-byte-order-mark.ts';
import noCmsAttribute from './no-cms-attribute.ts';
import noCmsComment from './no-cms-comment.ts';
import noControlCharacter from './no-control-character.ts';
import noDoubtfulDate from './no-doubtful-date.ts';
import noEditorCredit from './no-editor-credit.ts';
import noEmptyField from './no-empty-field.ts';
import noEmptyImageSource from './no-empty-image-source.ts';
import noEventHandler from './no-event-handler.ts';
import noFeedAuthor from './no-feed-author.ts';
import noHtmlComment from './no-html-comment.ts';
import noIndentedHtml from './no-indented-html.ts';
import noInsecureImage from './no-insecure-image.ts';
import noLargeEmbeddedImage from './no-large-embedded-image.ts';
import noLazyPlaceholderImage from './no-lazy-placeholder-image.ts';
import noLegalNotice from './no-legal-notice.ts';
import noLookalikeCategory from './no-lookalike-category.ts';
import noMislabelledImage from './no-mislabelled-image.ts';
import noMismatchedHeadline from './no-mismatched-headline.ts';
import noMissingImage from './no-missing-image.ts';
import noOwnHostImage from './no-own-host-image.ts';
import noPromoBlock from './no-promo-block.ts';
import noRelatedBlock from './no-related-block.ts';
import noRemoteSchema from './no-remote-schema.ts';
import noScript from './no-script.ts';
import noScriptAddress from './no-script-address.ts';
import noScriptLink from './no-script-link.ts';
import noShareBlock from './no-share-block.ts';
import noStub from './no-stub.ts';
import noStyleBlock from './no-style-block.ts';
import noTemplateCollision from './no-template-collision.ts';
import noTextBeforeFrontMatter from './no-text-before-front-matter.ts';
import noTrackingParameter from './no-tracking-parameter.ts';
import noTrackingPixel from './no-tracking-pixel.ts';
import noTruncatedValue from './no-truncated-value.ts';
import noUnfinishedMarkup from './no-unfinished-markup.ts';
import noUnportableFrontMatter from './no-unportable-front-matter.ts';
import noUnseenFrontMatter from './no-unseen-front-matter.ts';
import requireFields from './require-fields.ts';
import requireFrontMatter from './require-front-matter.ts';
import requireImageAlt from './require-image-alt.ts';
import type { Rule } from './rule.ts';
import validAgainstSchema from './valid-against-schema.ts';
import validDate from './valid-date.ts';
import validFieldType from './valid-field-type.ts';
import validFrontMatter from './valid-front-matter.ts';
import validImageField from './valid-image-field.ts';
import validTaxonomy from './valid-taxonomy.ts';
import validTitle from './valid-title.ts';

/** Every rule, in reporting order. */
export const rules: readonly Rule[] = [
  requireFrontMatter,
  noByteOrderMark,
  noTextBeforeFrontMatter,
  validFrontMatter,
  noUnseenFrontMatter,
  noUnportableFrontMatter,
  requireFields,
  noEmptyField,
  validDate,
  noDoubtfulDate,
  validTitle,
  noMismatchedHeadline,
  validTaxonomy,
  noLookalikeCategory,
  validImageField,
  noFeedAuthor,
  validFieldType,
  noTruncatedValue,
  noScriptAddress,
  validAgainstSchema,
  noRemoteSchema,
  noMissingImage,
  noBrokenLocalImage,
  noMislabelledImage,
  noBrokenRemoteImage,
  noInsecureImage,
  noOwnHostImage,
  noEmptyImageSource,
  noLazyPlaceholderImage,
  noLargeEmbeddedImage,
  requireImageAlt,
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
  noUnfinishedMarkup,
  noControlCharacter,
  noTemplateCollision,
];
