import { createServer } from 'node:net'
import { errorCode } from '../store/database/databaseFault.ts'
import { StartFault } from './startFault.ts'

/** The port asked for, if nobody else listens there; for 0 any that is free. */
export const freePort = (port: number, host: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', (error) => reject(cannotListen(error, port)))
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address()
      const found = typeof address === 'object' && address ? address.port : port
      server.close(() => resolve(found))
    })
  })

/** Why nobody can listen there, for whoever starts us. */
export const cannotListen = (error: unknown, port: number): unknown => {
  const code = errorCode(error)
  if (code === 'EADDRINUSE') return new StartFault('port.busy', { port, next: port + 1 }, 'PORT')
  if (code === 'EACCES') return new StartFault('port.forbidden', { port }, 'PORT')
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') return new StartFault('host.notHere', {}, 'AVAL_HOST')
  return error
}
