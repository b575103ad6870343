// The bundle of the desktop extension that downloads pictures, loaded with the first *Download Remote Images…*.
export { collect } from '../../images/localise/collect.ts';
export { failureText } from '../../images/localise/failure-text.ts';
export { addOrders, planArticle } from '../../images/localise/plan.ts';
export { rewritten, targetOf } from '../../images/localise/rewrite.ts';
export { openDownloads } from '../../node/localise/downloads.ts';
export { fromPlace, placeFinder } from '../../node/localise/places.ts';
export { stagedFolders } from '../../node/localise/staged.ts';
