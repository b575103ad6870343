import type { Complaint } from '../yaml-parse.ts';

/** What the codes of the package `yaml` mean to somebody who writes front matter. */
const words: Readonly<Record<string, string>> = {
  BAD_ALIAS: 'a name behind "*" is missing',
  BAD_COLLECTION_TYPE: 'a list and fields are mixed',
  BAD_DIRECTIVE: 'a line that begins with "%" does not belong here',
  BAD_DQ_ESCAPE: 'a backslash in double quotes is followed by the wrong character',
  BAD_INDENT: 'the indentation does not fit the lines around it',
  BLOCK_AS_IMPLICIT_KEY: 'a field begins in the middle of a line',
  BLOCK_IN_FLOW: 'lines with "- " or "name:" stand within brackets',
  COMMENT_SPACE: 'a comment needs a space before its "#"',
  DUPLICATE_KEY: 'a field stands there twice',
  MISSING_CHAR: 'a quote, bracket or colon is missing',
  MULTILINE_IMPLICIT_KEY: 'a line is no "name: value"',
  MULTIPLE_ANCHORS: 'a value has two names behind "&"',
  MULTIPLE_TAGS: 'a value has two tags',
  NO_FIELD: 'a line is no "name: value"',
  TAB_AS_INDENT: 'a tab stands where only spaces may',
  UNEXPECTED_TOKEN: 'text stands behind the end of the value',
};

/** A clause to stand behind a colon; the reader's own words where there are no better ones. */
export const complaintWords = ({ code, words: own }: Complaint): string => words[code] ?? lowered(own);

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1);
