/** A role as people type it: 'border-system' for borderSystem. */
export const asTyped = (role: string): string =>
  role.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

/** The role meant, in either spelling. */
export const roleNamed = <R extends string>(typed: string, roles: readonly R[]): R | undefined =>
  roles.find((role) => role === typed || asTyped(role) === typed.toLowerCase())
