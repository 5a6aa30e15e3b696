import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { type Static, Type } from 'typebox'

/** Base64url, as WebAuthn writes bytes in JSON. */
const Bytes = Type.String({ minLength: 1, maxLength: 100_000, pattern: '^[A-Za-z0-9_-]+$' })
const Id = Type.String({ minLength: 1, maxLength: 2000, pattern: '^[A-Za-z0-9_-]+$' })
const base = { id: Id, rawId: Id, type: Type.Literal('public-key') }

/** What a browser hands on when a passkey was made; what we do not read is left unread. */
export const AttestationForm = Type.Object({
  ...base,
  response: Type.Object({
    clientDataJSON: Bytes,
    attestationObject: Bytes,
    transports: Type.Optional(
      Type.Array(Type.String({ maxLength: 32, pattern: '^[a-z-]+$' }), { maxItems: 8 }),
    ),
  }),
})

/** What a browser hands on when a passkey was shown. */
export const AssertionForm = Type.Object({
  ...base,
  response: Type.Object({ clientDataJSON: Bytes, authenticatorData: Bytes, signature: Bytes }),
})

/** Options for `navigator.credentials`, as the WebAuthn Recommendation writes them in JSON. */
export const Options = Type.Record(Type.String(), Type.Unknown())

export const attestationIn = (said: Static<typeof AttestationForm>): RegistrationResponseJSON => ({
  id: said.id,
  rawId: said.rawId,
  type: said.type,
  response: {
    clientDataJSON: said.response.clientDataJSON,
    attestationObject: said.response.attestationObject,
    ...(said.response.transports ? { transports: said.response.transports } : {}),
  },
  clientExtensionResults: {},
})

export const assertionIn = (said: Static<typeof AssertionForm>): AuthenticationResponseJSON => ({
  id: said.id,
  rawId: said.rawId,
  type: said.type,
  response: {
    clientDataJSON: said.response.clientDataJSON,
    authenticatorData: said.response.authenticatorData,
    signature: said.response.signature,
  },
  clientExtensionResults: {},
})
