import forge from 'node-forge'
import type { FaultName } from './signingFault.ts'
import { SigningFault } from './signingFault.ts'

type Node = forge.asn1.Asn1

const armour = /-----BEGIN ([A-Z ]+)-----([^-]+)-----END \1-----/

/** A file's content as a tree of ASN.1, from DER or from PEM of the kind asked for. */
export const treeIn = (content: Uint8Array, pem: string, otherwise: FaultName): Node => {
  try {
    const [, kind, body = ''] = armour.exec(binary(content)) ?? []
    if (kind !== undefined && kind !== pem) throw new Error(`${kind} is not ${pem}`)
    return forge.asn1.fromDer(kind === undefined ? binary(content) : forge.util.decode64(body))
  } catch (cause) {
    throw new SigningFault(otherwise, cause)
  }
}

export const bytesOf = (node: Node): Uint8Array<ArrayBuffer> => {
  const text = forge.asn1.toDer(node).getBytes()
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0))
}

const binary = (content: Uint8Array): string => {
  let text = ''
  for (const byte of content) text += String.fromCharCode(byte)
  return text
}

/** What stands inside a constructed value; nothing inside any other. */
export const partsOf = (node: Node | undefined): readonly Node[] =>
  node && Array.isArray(node.value) ? node.value : []

export const oidIn = (node: Node | undefined): string | undefined =>
  node && typeof node.value === 'string' && node.type === forge.asn1.Type.OID
    ? forge.asn1.derToOid(node.value)
    : undefined
