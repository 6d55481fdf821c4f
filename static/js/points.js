// A browser counts in UTF-16; the desk in code points.
export const points = (string) => [...string].length;
