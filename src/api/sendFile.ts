import type { FastifyReply } from 'fastify'
import type { FileToSend } from '../actions/evidence/readEvidenceFile.ts'

/** Nothing in a file can reach Aval's own pages, and nobody between keeps it. */
export const sandboxed = (reply: FastifyReply) =>
  reply
    .header('content-security-policy', "sandbox; default-src 'none'")
    .header('x-content-type-options', 'nosniff')
    .header('cross-origin-resource-policy', 'same-origin')
    .header('cache-control', 'private, no-store')

/** A file that somebody sent, as an attachment in a sandbox. */
export const sendFile = (reply: FastifyReply, { mediaType, size, disposition, stream }: FileToSend) =>
  sandboxed(reply)
    .type(mediaType)
    .header('content-length', size)
    .header('content-disposition', disposition)
    .send(stream)
