/** The beneficiary countries of the programme of the Americas, by their two letters. */
export const beneficiaries = [
  ...['AR', 'BR', 'CL', 'CO', 'DO', 'SV', 'GT'],
  ...['HN', 'JM', 'MX', 'PA', 'PY', 'PE', 'UY'],
] as const
