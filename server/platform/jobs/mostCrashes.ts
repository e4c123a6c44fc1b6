/** So many attempts that ended with the death of their worker, with no progress between them, and no more. */
export const mostCrashes = 3;
