/** Our tables under the names that better-auth knows them by; columns differ only by case, but for the person's id. */
export const tableNames = {
  user: { modelName: 'person' },
  session: { modelName: 'signInSession', fields: { userId: 'personId' } },
  account: { modelName: 'signInAccount', fields: { userId: 'personId' } },
  verification: { modelName: 'signInVerification' },
  twoFactor: { twoFactor: { modelName: 'signInSecondFactor', fields: { userId: 'personId' } } },
} as const
