import { availableParallelism } from 'node:os';

/** How many VS Codes with their browsers work at a time: one keeps two processors busy, and two would only wait for each other. */
export const windowsAtOnce = availableParallelism() >= 4 ? 2 : 1;
