/** Whether a text fits a pattern in which * stands for anything and ? for one sign. Never slower than one length times the other. */
export const fits = (pattern: string, text: string): boolean => {
  let [p, t] = [0, 0]
  let [star, from] = [-1, 0]
  while (t < text.length) {
    if (pattern[p] === '*') {
      star = p
      from = t
      p += 1
    } else if (pattern[p] === '?' || pattern[p] === text[t]) {
      p += 1
      t += 1
    } else if (star >= 0) {
      from += 1
      t = from
      p = star + 1
    } else return false
  }
  return /^\**$/.test(pattern.slice(p))
}
