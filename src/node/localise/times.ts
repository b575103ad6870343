/** For all of one picture, however slow its server is. In ms. */
export const longestDownload = 120_000;
