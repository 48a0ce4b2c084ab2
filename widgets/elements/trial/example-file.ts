import type { FileAnswer } from '../../contract/answers.ts'

/** A file as an example tells of it: its name and kind are right, and it shows that it is an example. */
export async function exampleFile({ name, type }: Pick<FileAnswer, 'name' | 'type'>): Promise<File> {
  return new File([type.startsWith('image/') ? await picture(type) : page], name, { type })
}

async function picture(type: string): Promise<Blob> {
  const canvas = new OffscreenCanvas(480, 320)
  const pen = canvas.getContext('2d')
  if (pen) {
    pen.fillStyle = '#e8efec'
    pen.fillRect(0, 0, 480, 320)
    pen.fillStyle = '#14231f'
    pen.font = '48px sans-serif'
    pen.fillText('Beispiel', 150, 175)
  }
  return canvas.convertToBlob({ type })
}

/** The smallest page that readers of PDF show. @see ISO 32000-1, annex H.2 */
const page = [
  '%PDF-1.4',
  '1 0 obj <</Type /Catalog /Pages 2 0 R>> endobj',
  '2 0 obj <</Type /Pages /Kids [3 0 R] /Count 1>> endobj',
  '3 0 obj <</Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R',
  '/Resources <</Font <</F <</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>>>>>>> endobj',
  '4 0 obj <</Length 43>> stream',
  'BT /F 24 Tf 72 740 Td (Beispiel) Tj ET     ',
  'endstream endobj',
  'trailer <</Root 1 0 R>>',
  '%%EOF',
  '',
].join('\n')
