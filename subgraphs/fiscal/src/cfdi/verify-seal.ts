import { verify } from 'node:crypto'
import { originalChain } from '../domain/cfdi/chain/original-chain.ts'
import { examine, only } from '../domain/cfdi/rules/examination.ts'
import type { Complaint, Finding } from '../domain/cfdi/rules/finding.ts'
import type { XmlElement } from '../domain/cfdi/xml-element.ts'
import { type Certificate, readCertificate } from './read-certificate.ts'

/** Whether a document is sealed, by whom it says it is, with what it says it is. Empty: it is. */
export function verifySeal(root: XmlElement): Finding[] {
  const { complain, findings } = examine(root, null)
  const encoded = root.attributes.get('Certificado')
  if (encoded === undefined || !root.attributes.has('Sello')) {
    complain(root, unsealed)
    return findings
  }
  const certificate = readCertificate(Buffer.from(encoded, 'base64'))
  if (certificate?.x509.publicKey.asymmetricKeyType !== 'rsa') complain(root, unreadable)
  else for (const complaint of certificateComplaints(root, certificate)) complain(root, complaint)
  return findings
}

const unsealed: Complaint = {
  code: '302',
  attribute: 'Sello',
  what: 'El comprobante no está sellado: le falta el sello o el certificado.',
  mend: 'Séllelo con el CSD del emisor.',
}

const unreadable: Complaint = {
  code: '308',
  attribute: 'Certificado',
  what: 'El atributo Certificado no contiene un certificado del SAT.',
  mend: 'Selle de nuevo con el .cer del emisor, tal como se descargó.',
}

function certificateComplaints(root: XmlElement, certificate: Certificate): Complaint[] {
  const complaints: Complaint[] = []
  const issuer = only(root, 'cfdi:Emisor')?.attributes.get('Rfc') ?? ''
  if (root.attributes.get('NoCertificado') !== certificate.number)
    complaints.push({
      code: 'CFDI40106',
      attribute: 'NoCertificado',
      what: `NoCertificado dice ${root.attributes.get('NoCertificado') ?? 'nada'} y el certificado es el ${certificate.number}.`,
      mend: 'Selle de nuevo: número y certificado van juntos.',
    })
  if (certificate.rfc !== issuer)
    complaints.push({
      code: '303',
      attribute: 'Certificado',
      what: `El certificado es de ${certificate.rfc} y el emisor es ${issuer}.`,
      mend: 'Selle con el CSD del emisor.',
    })
  if (certificate.kind === 'FIEL')
    complaints.push({
      code: '306',
      attribute: 'Certificado',
      what: 'El certificado es una e.firma y no un sello digital.',
      mend: 'Selle con un CSD.',
    })
  return [...complaints, ...dateComplaints(root, certificate), ...signatureComplaints(root, certificate)]
}

/** The date of issue is local; a certificate counts in UTC. The six hours between may decide only on its last day. */
function dateComplaints(root: XmlElement, { validFrom, validTo }: Certificate): Complaint[] {
  const issued = new Date(`${root.attributes.get('Fecha') ?? ''}-06:00`)
  if (Number.isNaN(issued.getTime()) || (issued >= validFrom && issued <= validTo)) return []
  return [
    {
      code: '305',
      attribute: 'Fecha',
      what: `El certificado vale del ${validFrom.toISOString().slice(0, 10)} al ${validTo.toISOString().slice(0, 10)}, y la fecha del comprobante no está dentro.`,
      mend: 'Selle con un CSD vigente en la fecha del comprobante.',
    },
  ]
}

function signatureComplaints(root: XmlElement, { x509 }: Certificate): Complaint[] {
  const seal = Buffer.from(root.attributes.get('Sello') ?? '', 'base64')
  const about = { attribute: 'Sello' }
  try {
    if (verify('sha256', Buffer.from(originalChain(root), 'utf8'), x509.publicKey, seal)) return []
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    return [
      {
        ...about,
        code: 'COMPLEMENT_UNKNOWN',
        severity: 'warning',
        what: `El sello no se pudo revisar: ${error.message}.`,
        mend: 'Revíselo en el portal del SAT.',
      },
    ]
  }
  return [
    {
      ...about,
      code: 'CFDI40102',
      what: 'El sello no corresponde al contenido: algo cambió después de sellar, o se selló con otra llave.',
      mend: 'Selle de nuevo el comprobante tal como está ahora.',
    },
  ]
}
