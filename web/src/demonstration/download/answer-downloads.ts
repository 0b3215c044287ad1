const names: Readonly<Record<string, string>> = {
  bill: 'recibo-de-demostracion.pdf',
  cfdi: 'cfdi-de-demostracion.xml',
  proof: 'prueba-de-demostracion.json',
  'plan-agreement': 'convenio-de-demostracion.pdf',
  voucher: 'pago-de-demostracion.pdf',
}

function nameOf({ pathname, searchParams }: URL): string {
  const [, , file = ''] = pathname.split('/')
  return names[file] ?? `consumo-de-demostracion.${searchParams.get('format')}`
}

/** Links to the gateway's downloads give the figures of the invented house: there is no gateway behind it. */
export function answerDownloads(fileAt: (address: URL) => Promise<Blob | null>): void {
  document.addEventListener('click', async (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null
    if (link === null || !link.pathname.startsWith('/download/')) return
    event.preventDefault()
    const address = new URL(link.href)
    const file = await fileAt(address)
    if (file === null) return
    const offered = document.createElement('a')
    offered.href = URL.createObjectURL(file)
    offered.download = nameOf(address)
    offered.click()
    setTimeout(() => URL.revokeObjectURL(offered.href), 60_000)
  })
}
