/** More than any list or programme has; a file beyond it is another file. */
export const MOST_ROWS = 100_000
