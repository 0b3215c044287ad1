/**
 * Loaded before every child of the embedded run. The supervisor holds the other end of the child's channel: however it
 * dies, the channel closes, and the child stops as it would on SIGTERM instead of holding a port for ever.
 */
const patienceMs = 6_000

process.once('disconnect', () => {
  setTimeout(() => process.kill(process.pid, 'SIGKILL'), patienceMs).unref()
  process.kill(process.pid, 'SIGTERM')
})
// The channel must not keep a process alive that has nothing left to do.
process.channel?.unref()
