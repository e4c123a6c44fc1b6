/** The page that a phone opens by the printed code: how to trust this server once, in the language of the phone. */
import type { Label, Language } from '../../shared/labels.ts';

interface Step {
  readonly device: Label;
  readonly steps: Label;
}

const steps: readonly Step[] = [
  {
    device: { en: 'iPhone, iPad', zh: 'iPhone、iPad' },
    steps: {
      en: 'Open the certificate and allow it. Then Settings → Profile Downloaded → Install, and Settings → General → About → Certificate Trust Settings → switch “Guanxi” on.',
      zh: '打开证书并允许下载。然后在“设置 → 已下载描述文件 → 安装”，再到“设置 → 通用 → 关于本机 → 证书信任设置”中开启“Guanxi”。',
    },
  },
  {
    device: { en: 'Android', zh: 'Android' },
    steps: {
      en: 'Download the certificate. Then Settings → Security → Encryption & credentials → Install a certificate → CA certificate, and choose the file.',
      zh: '下载证书。然后在“设置 → 安全 → 加密与凭据 → 安装证书 → CA 证书”中选择该文件。',
    },
  },
  {
    device: { en: 'Windows, macOS, Linux', zh: 'Windows、macOS、Linux' },
    steps: {
      en: 'Open the certificate and put it among the trusted root authorities (macOS: Keychain, then “Always Trust”; Firefox: Settings → Certificates → Authorities → Import).',
      zh: '打开证书并放入“受信任的根证书颁发机构”（macOS：钥匙串访问中设为“始终信任”；Firefox：设置 → 证书 → 证书颁发机构 → 导入）。',
    },
  },
];

const words = {
  title: { en: 'Trust this Guanxi', zh: '信任此关系系统' },
  why: {
    en: 'Camera, location and the installed app work over a trusted connection only. Do this once on each device, in the network where the server stands.',
    zh: '摄像头、定位与安装应用仅在受信任的连接上可用。请在服务器所在的网络中，为每台设备操作一次。',
  },
  first: { en: '1. Get the certificate', zh: '1. 获取证书' },
  second: { en: '2. Trust it', zh: '2. 信任证书' },
  third: { en: '3. Open Guanxi', zh: '3. 打开关系' },
  risk: {
    en: 'The certificate was made by this server. Whoever holds its key could pretend to be other sites to devices that trust it, so it lies in the data folder, readable by the server only. Remove it from the device when you no longer use this server.',
    zh: '证书由此服务器生成。持有其密钥者可能向信任它的设备冒充其他网站，因此密钥仅存于数据文件夹，且只有服务器可读。不再使用此服务器时，请从设备中移除该证书。',
  },
} as const satisfies Record<string, Label>;

/** `origin` is built by us from a parsed address and holds nothing that HTML would read. */
export function trustPage(origin: string, language: Language): string {
  const list = steps
    .map(({ device, steps: text }) => `<dt>${device[language]}</dt><dd>${text[language]}</dd>`)
    .join('');
  return `<!doctype html>
<html lang="${language === 'zh' ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${words.title[language]}</title>
<style>
body { font: 16px/1.5 system-ui, sans-serif; max-width: 40rem; margin: 0 auto; padding: 1.5rem }
h1 { font-size: 1.25rem } h2 { font-size: 1rem; margin-top: 2rem }
a { display: inline-block; padding: .75rem 1rem; border: 1px solid; border-radius: .5rem }
dt { font-weight: 600; margin-top: .75rem } dd { margin: 0 } p.risk { margin-top: 2rem; font-size: .875rem }
</style>
<h1>${words.title[language]}</h1>
<p>${words.why[language]}</p>
<h2>${words.first[language]}</h2>
<p><a href="/ca.crt">guanxi-ca.crt</a></p>
<h2>${words.second[language]}</h2>
<dl>${list}</dl>
<h2>${words.third[language]}</h2>
<p><a href="${origin}">${origin}</a></p>
<p class="risk">${words.risk[language]}</p>
</html>
`;
}
