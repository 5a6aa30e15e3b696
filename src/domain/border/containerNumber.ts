const FORM = /^[A-Z]{4}\d{7}$/

/** Whether it looks like a freight container's number by ISO 6346: owner, category, serial, check digit. */
export const isContainerNumber = (id: string): boolean => FORM.test(id)

/** Letters count from 10 on, leaving out multiples of 11; each place weighs twice the one before. Source: ISO 6346. */
export const isSoundContainerNumber = (id: string): boolean => {
  if (!isContainerNumber(id)) return false
  let sum = 0
  for (let place = 0; place < 10; place += 1) sum += worth(id.charCodeAt(place)) * 2 ** place
  return (sum % 11) % 10 === Number(id[10])
}

const worth = (code: number): number => {
  if (code < 65) return code - 48
  const plain = code - 55
  return plain + Math.floor((plain - 1) / 10)
}
