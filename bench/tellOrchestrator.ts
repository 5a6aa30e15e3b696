/** In a server's process: says where it answers, how much processor time it has used when asked, and ends when left alone. */
export const tellOrchestrator = (port: number, end: () => Promise<void>): void => {
  process.on('message', () => {
    const { user, system } = process.cpuUsage()
    process.send?.({ cpu: user + system })
  })
  process.once('disconnect', () => void end())
  process.send?.({ port })
}
