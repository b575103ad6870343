/** The full readers of YAML, in one place: on the desktop the build makes a file of its own of them, because few articles need them. */
export { default as matter } from 'gray-matter';
export { isAlias, isCollection, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml';
