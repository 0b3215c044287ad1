import { describe, expect, it } from 'vitest'
import { stampOnPaper } from './stamp-on-paper.ts'

const uuid = '5803EB8D-81CD-4557-8719-26632D2FA434'
const seal = `${'A'.repeat(336)}rH8/bw==`

function cfdi(complement: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
    <c:Comprobante xmlns:c="http://www.sat.gob.mx/cfd/4" Version="4.0" Fecha="2026-11-16T06:12:41" Sello="${seal}"
      FormaPago="99" NoCertificado="30001000000500003416" SubTotal="1488.08" Moneda="MXN" Total="1531.00"
      TipoDeComprobante="I" Exportacion="01" MetodoPago="PPD" LugarExpedicion="76010">
      <c:Emisor Rfc="EKU9003173C9" Nombre="ESCUELA KEMPER URGATE" RegimenFiscal="603"/>
      <c:Receptor Rfc="Ñ&amp;A010203AB1" Nombre="ÑANDÚ" RegimenFiscalReceptor="601" UsoCFDI="G03"/>
      ${complement}
    </c:Comprobante>`
}

const timbre = `<t:TimbreFiscalDigital xmlns:t="http://www.sat.gob.mx/TimbreFiscalDigital" Version="1.1" UUID="${uuid}"
  FechaTimbrado="2026-11-16T06:12:44" RfcProvCertif="SPR190613I52" SelloCFD="${seal}" NoCertificadoSAT="30001000000500003456"
  SelloSAT="U0FU"/>`

describe('the stamp of a CFDI on paper', () => {
  const read = stampOnPaper(cfdi(`<c:Complemento>${timbre}</c:Complemento>`))
  const stamp = 'stamp' in read ? read.stamp : undefined

  it('is what the stamped XML says', () => {
    expect(stamp).toMatchObject({
      uuid,
      stampedAt: '2026-11-16T06:12:44',
      pacRfc: 'SPR190613I52',
      issuerCertificate: '30001000000500003416',
      satCertificate: '30001000000500003456',
      issuerSeal: seal,
      satSeal: 'U0FU',
      chain: `||1.1|${uuid}|2026-11-16T06:12:44|SPR190613I52|${seal}|30001000000500003456||`,
    })
    expect(stamp?.particulars).toContain('régimen fiscal 603 Personas Morales con Fines no Lucrativos')
    expect(stamp?.particulars).toContain('uso G03 Gastos en general')
  })

  it('leads the SAT’s page to the very document', () => {
    const url = new URL(stamp?.verificationUrl ?? '')
    expect(url.host).toBe('verificacfdi.facturaelectronica.sat.gob.mx')
    expect(Object.fromEntries(url.searchParams)).toEqual({
      id: uuid,
      re: 'EKU9003173C9',
      rr: 'Ñ&A010203AB1',
      tt: '1531.0',
      fe: 'rH8/bw==',
    })
  })

  it.each([
    ['no timbre', cfdi(''), 'pendiente de timbrar'],
    [
      'half a timbre',
      cfdi(`<c:Complemento>${timbre.replace('SelloSAT="U0FU"', '')}</c:Complemento>`),
      'SelloSAT',
    ],
    ['no CFDI', '<html/>', 'html'],
    ['no XML', 'Hola', 'XML'],
  ])('says what is missing: %s', (_, xml, words) => {
    const answer = stampOnPaper(xml)
    expect('fault' in answer && answer.fault).toContain(words)
  })
})
