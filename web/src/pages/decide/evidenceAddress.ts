/** Where a company's paper is opened from; every opening is in the audit log. */
export const evidenceAddress = (id: string) => `/api/v1/evidence/${id}/file`
