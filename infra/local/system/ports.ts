/** Ports of the embedded run, counted from the gateway's. */
export function portsFrom(first: number) {
  return {
    gateway: first,
    subgraphs: first + 1,
    identity: first + 2,
    mqtt: first + 3,
    postgres: first + 4,
    /** Health of the processes that serve nobody over HTTP. */
    ingest: first + 5,
    fleet: first + 6,
    /** Page on which mails are read, and where they are handed in. */
    mail: first + 7,
    smtp: first + 8,
    /** Simulated PACs and SAT. */
    pac: first + 9,
    /** Simulated payment providers and the bank, with a page on which a tester pays. */
    psp: first + 10,
  }
}

export type Ports = ReturnType<typeof portsFrom>

/** Where everything listens. People and browsers come by `localhost`, as cookies and sign-in addresses want it. */
export function addressesOf(ports: Ports): Record<keyof Ports, string> {
  return {
    gateway: `http://localhost:${ports.gateway}`,
    subgraphs: `http://127.0.0.1:${ports.subgraphs}`,
    identity: `http://localhost:${ports.identity}`,
    mqtt: `mqtt://127.0.0.1:${ports.mqtt}`,
    postgres: `postgres://127.0.0.1:${ports.postgres}`,
    ingest: `http://127.0.0.1:${ports.ingest}`,
    fleet: `http://127.0.0.1:${ports.fleet}`,
    mail: `http://localhost:${ports.mail}`,
    smtp: `smtp://127.0.0.1:${ports.smtp}`,
    pac: `http://127.0.0.1:${ports.pac}`,
    psp: `http://localhost:${ports.psp}`,
  }
}
