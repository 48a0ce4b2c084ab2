// Entry of `/widgets/v1/amt-frame.js`: makes each `<iframe data-amt-frame>` as high as the county's page in it.
const framesHere = () => document.querySelectorAll<HTMLIFrameElement>('iframe[data-amt-frame]')

addEventListener(
  'message',
  ({ data, source, origin }: MessageEvent<{ amt?: unknown; height?: unknown } | null>) => {
    if (!data?.amt) return
    for (const frame of framesHere()) {
      if (frame.contentWindow !== source || new URL(frame.src).origin !== origin) continue
      if (data.amt === 'height' && typeof data.height === 'number')
        frame.height = String(Math.ceil(data.height))
      if (data.amt === 'top') frame.scrollIntoView()
    }
  },
)
// A frame that was faster than this script has said it to nobody.
for (const frame of framesHere()) frame.contentWindow?.postMessage({ amt: 'ask' }, '*')
