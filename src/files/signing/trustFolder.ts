import { readdir, readFile } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type ReadCertificate, readCertificate } from './certificate.ts'
import { type ReadList, readList } from './revocationList.ts'

/** Who is trusted to issue certificates, as a folder tells it: their certificates, and their lists of revoked ones. */
export interface TrustFolder {
  readonly issuers: readonly ReadCertificate[]
  readonly lists: readonly ReadList[]
  /** Files that are neither. A folder with one is not used: nobody could tell what is missing from it. */
  readonly faults: readonly string[]
}

const kinds: readonly string[] = ['.cer', '.crt', '.der', '.pem', '.crl']
const PEM = /-----BEGIN (CERTIFICATE|X509 CRL)-----[^-]+-----END \1-----/g

export const readTrustFolder = async (folder: string): Promise<TrustFolder> => {
  const names = (await readdir(folder)).filter((name) => kinds.includes(extname(name).toLowerCase()))
  const files = await Promise.all(
    names.map(async (name) => ({ name, parts: partsIn(await readFile(join(folder, name))) })),
  )
  const all = files.flatMap(({ parts }) => parts)
  return {
    issuers: all.flatMap(({ issuer }) => (issuer ? [issuer] : [])),
    lists: all.flatMap(({ list }) => (list ? [list] : [])),
    faults: files.filter(({ parts }) => parts.some(isNeither) || parts.length === 0).map(({ name }) => name),
  }
}

interface Part {
  readonly issuer: ReadCertificate | undefined
  readonly list: ReadList | undefined
}

const isNeither = ({ issuer, list }: Part): boolean => !issuer && !list

/** A file of several parts in PEM, or one in DER. */
const partsIn = (content: Buffer): readonly Part[] => {
  const text = content.toString('latin1')
  if (!text.includes('-----BEGIN')) return [partOf(content)]
  return [...text.matchAll(PEM)].map(([block]) =>
    partOf(Buffer.from(block.replace(/-----[^-]+-----/g, ''), 'base64')),
  )
}

const partOf = (der: Buffer): Part => {
  const found = readCertificate(der)
  return { issuer: found?.x509.ca ? found : undefined, list: found ? undefined : readList(der) }
}

/** Issuers that answer for themselves: every chain must end at one. */
export const rootsIn = ({ issuers }: Pick<TrustFolder, 'issuers'>): readonly ReadCertificate[] =>
  issuers.filter(isRoot)

export const isRoot = ({ x509 }: ReadCertificate): boolean =>
  x509.checkIssued(x509) && x509.verify(x509.publicKey)
