#!/usr/bin/env python3
"""Makes the corpus of read's tests: the example casebook in every format, written by real programs.

Needs LibreOffice (soffice), Chromium and Python 3.11; run it again only to add files, the results are committed.
Usage: python3 read/corpus/make.py
"""
import base64, csv, email.message, email.policy, email.utils, gzip, html, io, json, mailbox, os, pathlib, re
import shutil, subprocess, tarfile, tempfile, zipfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
OUT = ROOT / 'read/src/test/resources/corpus'
EXAMPLE = ROOT / 'examples/harbour-blast'
STAMP = (2021, 5, 6, 12, 0, 0)


def parts(file):
    """The head and the paragraphs of an example text."""
    head, body = {}, []
    blocks = file.read_text(encoding='utf-8').strip().split('\n\n')
    for line in blocks[0].split('\n'):
        key, value = line.split(': ', 1)
        head[key] = value
    return head, blocks[1:]


def fodt(head, paragraphs, extra=''):
    rows = [f'{k}: {v}' for k, v in head.items()] + paragraphs
    body = ''.join(f'<text:p text:style-name="P1">{html.escape(r, quote=False)}</text:p>' for r in rows)
    return f'''<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"
 xmlns:fo="urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0" xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text">
<office:automatic-styles><style:style style:name="P1" style:family="paragraph"><style:paragraph-properties fo:margin-bottom="0.25cm"/>
</style:style></office:automatic-styles>
<office:body><office:text>{body}{extra}</office:text></office:body></office:document>'''


def page(head, paragraphs, url, head_more=''):
    body = ''.join(f'<p>{html.escape(p, quote=False)}</p>\n' for p in paragraphs)
    return f'''<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>{html.escape(head['Title'])}</title>
<meta property="og:site_name" content="{html.escape(head['Publisher'])}">
<meta property="article:published_time" content="{head['Date']}">
<link rel="canonical" href="{url}">{head_more}</head>
<body><nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>{html.escape(head['Title'])}</h1>
{body}</article><footer>All rights reserved.</footer></body></html>
'''


def soffice(folder, kind, *files):
    profile = tempfile.mkdtemp()
    subprocess.run(['soffice', f'-env:UserInstallation=file://{profile}', '--headless', '--convert-to', kind,
                    '--outdir', str(folder), *map(str, files)], check=True, stdout=subprocess.DEVNULL)
    shutil.rmtree(profile)


def chromium(*args):
    return subprocess.run(['chromium', '--headless', '--no-sandbox', '--disable-gpu', *args], check=True,
                          stdout=subprocess.PIPE, stderr=subprocess.DEVNULL).stdout


def mhtml(url):
    """A page as Chromium saves it in one file, by its debugging pipe."""
    to_browser, our_end = os.pipe()
    our_read, from_browser = os.pipe()
    os.set_inheritable(to_browser, True)
    os.set_inheritable(from_browser, True)
    command = (f'exec chromium --headless --no-sandbox --disable-gpu --remote-debugging-pipe about:blank '
               f'3<&{to_browser} 4>&{from_browser}')
    process = subprocess.Popen(['bash', '-c', command], pass_fds=(to_browser, from_browser),
                               stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    buffer = b''
    count = 0

    def ask(method, session=None, **params):
        nonlocal buffer, count
        count += 1
        message = {'id': count, 'method': method, 'params': params}
        if session:
            message['sessionId'] = session
        os.write(our_end, json.dumps(message).encode() + b'\0')
        while True:
            while b'\0' not in buffer:
                buffer += os.read(our_read, 1 << 16)
            line, buffer = buffer.split(b'\0', 1)
            answer = json.loads(line)
            if answer.get('id') == count:
                return answer['result']

    target = ask('Target.createTarget', url=url)['targetId']
    session = ask('Target.attachToTarget', targetId=target, flatten=True)['sessionId']
    ask('Page.enable', session)
    ask('Runtime.evaluate', session, expression='new Promise(r => setTimeout(r, 1000))', awaitPromise=True)
    data = ask('Page.captureSnapshot', session, format='mhtml')['data']
    ask('Browser.close')
    process.wait()
    return data.encode()


def message(head, paragraphs):
    m = email.message.EmailMessage(policy=email.policy.SMTP)
    m['From'] = email.utils.formataddr((head['Publisher'], 'desk@mail.example'))
    m['To'] = 'Archive <archive@mail.example>'
    m['Subject'] = head['Title']
    m['Date'] = email.utils.format_datetime(
        __import__('datetime').datetime.fromisoformat(head['Date'] + 'T08:00:00+00:00'))
    m['Message-ID'] = '<' + re.sub(r'\W+', '.', head['Title']).strip('.') + '@mail.example>'
    m.set_content('\n\n'.join(paragraphs) + '\n')
    return m


def record(kind, url, when, block, content_type, number):
    head = (f'WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-{number:012d}>\r\n'
            f'WARC-Date: {when}\r\n' + (f'WARC-Target-URI: {url}\r\n' if url else '')
            + f'Content-Type: {content_type}\r\nContent-Length: {len(block)}\r\n\r\n')
    return head.encode() + block + b'\r\n\r\n'


def response(body, content_type='text/html; charset=utf-8', status='200 OK', packed=False, chunked=False):
    head = f'HTTP/1.1 {status}\r\nContent-Type: {content_type}\r\n'
    if packed:
        body = gzip.compress(body, mtime=0)
        head += 'Content-Encoding: gzip\r\n'
    if chunked:
        body = b''.join(b'%x\r\n%s\r\n' % (len(body[i:i + 500]), body[i:i + 500])
                        for i in range(0, len(body), 500)) + b'0\r\n\r\n'
        head += 'Transfer-Encoding: chunked\r\n'
    else:
        head += f'Content-Length: {len(body)}\r\n'
    return (head + '\r\n').encode() + body


def archive(pages, packed):
    """A web archive as warcio writes it: an info record, then request and response for each page."""
    records = [record('warcinfo', None, '2021-05-07T09:00:00Z', b'software: corpus\r\n', 'application/warc-fields', 1)]
    for i, (url, body) in enumerate(pages):
        when = f'2021-05-07T09:{i:02d}:30Z'
        request = f'GET / HTTP/1.1\r\nHost: {url.split("/")[2]}\r\n\r\n'.encode()
        records.append(record('request', url, when, request, 'application/http; msgtype=request', 10 * i + 12))
        records.append(record('response', url, when, response(body.encode(), packed=i % 2 == 1, chunked=i % 3 == 2),
                              'application/http; msgtype=response', 10 * i + 11))
    records.append(record('response', 'https://news.example/style.css', '2021-05-07T09:30:00Z',
                          response(b'p { color: red }', 'text/css'), 'application/http; msgtype=response', 900))
    records.append(record('response', 'https://news.example/gone', '2021-05-07T09:31:00Z',
                          response(b'<html><body><p>It is not here.</p></body></html>', status='404 Not Found'),
                          'application/http; msgtype=response', 901))
    return b''.join(gzip.compress(r, mtime=0) for r in records) if packed else b''.join(records)


def zipped(path, files, method=zipfile.ZIP_DEFLATED):
    with zipfile.ZipFile(path, 'w', method) as z:
        for name, data in files:
            z.writestr(zipfile.ZipInfo(name, STAMP), data, method)


def main():
    shutil.rmtree(OUT, ignore_errors=True)
    forms = {k: OUT / k for k in ['txt', 'docx', 'odt', 'rtf', 'pdf', 'eml', 'html', 'warc', 'chromium']}
    for folder in [*forms.values(), OUT / 'more']:
        folder.mkdir(parents=True)
    more = OUT / 'more'
    work = pathlib.Path(tempfile.mkdtemp())
    texts = sorted(EXAMPLE.glob('*.txt'))
    pages, messages = [], []
    for text in texts:
        head, paragraphs = parts(text)
        url = f'https://news.example/{text.stem}'
        shutil.copy(text, forms['txt'] / text.name)
        (work / f'{text.stem}.fodt').write_text(fodt(head, paragraphs), encoding='utf-8')
        source = page(head, paragraphs, url)
        (forms['html'] / f'{text.stem}.html').write_text(source, encoding='utf-8')
        pages.append((url, source))
        m = message(head, paragraphs)
        messages.append((text.stem, m))
        (forms['eml'] / f'{text.stem}.eml').write_bytes(m.as_bytes())
        (forms['warc'] / f'{text.stem}.warc.gz').write_bytes(archive([(url, source)], True))
        rows = ''.join(f'<p>{html.escape(f"{k}: {v}")}</p>' for k, v in head.items())
        printed = work / f'{text.stem}.html'
        printed.write_text(f'<html><head><meta charset="utf-8"></head><body>{rows}'
                           + ''.join(f'<p>{html.escape(p, quote=False)}</p>' for p in paragraphs) + '</body></html>')
        chromium(f'--print-to-pdf={forms["chromium"] / (text.stem + ".pdf")}', printed.as_uri())
    sources = sorted(work.glob('*.fodt'))
    for kind in ['docx', 'odt', 'rtf', 'pdf']:
        soffice(forms[kind], kind, *sources)

    # More than one document in a file.
    (more / 'crawl.warc').write_bytes(archive(pages, False))
    zipped(more / 'crawl.wacz', [
        ('archive/data.warc.gz', archive(pages, True)),
        ('pages/pages.jsonl', '{"format": "json-pages-1.0", "id": "pages", "title": "All Pages"}\n'
         + ''.join(json.dumps({'id': str(i), 'url': u, 'ts': '2021-05-07T09:00:00Z'}) + '\n' for i, (u, _) in enumerate(pages))),
        ('datapackage.json', json.dumps({'profile': 'data-package', 'wacz_version': '1.1.1'}))], zipfile.ZIP_STORED)
    box = mailbox.mbox(work / 'box.mbox')
    for _, m in messages:
        box.add(mailbox.mboxMessage(m))
    box.close()
    shutil.copy(work / 'box.mbox', more / 'box.mbox')
    first = texts[0].stem
    m = email.message.EmailMessage(policy=email.policy.SMTP)
    m['From'] = 'Élise Martin <elise@mail.example>'
    m['Subject'] = 'Les rapports — مرفقات'
    m['Date'] = 'Fri, 07 May 2021 10:00:00 +0200'
    m.set_content('The reports on the explosion are attached.\n')
    m.add_alternative('<html><body><p>The reports on the explosion are attached.</p></body></html>', subtype='html')
    for name, main_type, sub in [(f'{first}.pdf', 'application', 'pdf'),
                                 (f'{first}.docx', 'application', 'vnd.openxmlformats-officedocument.wordprocessingml.document')]:
        data = (forms[name.rsplit('.', 1)[1]] / name).read_bytes()
        m.add_attachment(data, maintype=main_type, subtype=sub, filename=name)
    m.add_attachment(messages[1][1])
    (more / 'attachments.eml').write_bytes(m.as_bytes())
    names = [(forms[k] / f'{first}.{k}') for k in ['txt', 'docx', 'odt', 'rtf', 'pdf', 'eml', 'html']]
    subprocess.run(['zip', '-q', '-X', '-j', str(more / 'mixed.zip'), *map(str, names)], check=True)
    with tarfile.open(more / 'mixed.tar.gz', 'w:gz') as tar:
        for name in names:
            tar.add(name, arcname=f'reports/{name.name}')
    rows = [['Title', 'Publisher', 'Date', 'URL', 'Text']]
    for text in texts:
        head, paragraphs = parts(text)
        rows.append([head['Title'], head['Publisher'], head['Date'], f'https://news.example/{text.stem}', '\n\n'.join(paragraphs)])
    rows.append(['', '', '', 'https://news.example/only-a-link', ''])
    with open(more / 'list.csv', 'w', newline='', encoding='utf-8') as f:
        csv.writer(f).writerows(rows)
    soffice(more, 'xlsx:Calc MS Excel 2007 XML', more / 'list.csv')
    (more / 'list.json').write_text(json.dumps([dict(zip(['title', 'publisher', 'date', 'url', 'text'], r)) for r in rows[1:-1]]))

    # Pages as browsers save them.
    (work / 'saved.html').write_text(pages[3][1], encoding='utf-8')
    (more / 'saved.mhtml').write_bytes(mhtml((work / 'saved.html').as_uri()).replace(str(work).encode(), b'/saved'))
    folder = more / 'saved'
    (folder / 'report_files').mkdir(parents=True)
    (folder / 'report_files' / 'frame.html').write_text('<html><body><p>An advertisement for garden chairs and tables.</p></body></html>')
    (folder / 'report_files' / 'style.css').write_text('p { margin: 0 }')
    (folder / 'report.html').write_text(pages[3][1].replace('</head>', '<link rel="stylesheet" href="report_files/style.css"></head>'))
    pixel = base64.b64encode(b'GIF89a\x01\x00\x01\x00\x80\x00\x00\x00\x00\x00\xff\xff\xff!\xf9\x04\x01\x00\x00\x00\x00,\x00\x00\x00\x00\x01\x00\x01\x00\x00\x02\x02D\x01\x00;').decode()
    dom = chromium('--dump-dom', (work / 'saved.html').as_uri()).decode()
    (more / 'singlefile.html').write_text(
        dom.replace('<html lang="en">', '<html lang="en"><!--\n Page saved with SingleFile \n url: ' + pages[3][0] + ' \n-->')
           .replace('</article>', f'<img src="data:image/gif;base64,{pixel}"></article>'))

    # Old encodings.
    arabic = 'قتل تسعة أشخاص في حريق شب في مستودع بالمدينة يوم الاثنين، بحسب ما قال رئيس البلدية.'
    (more / 'windows-1256.html').write_bytes(
        f'<html><head><meta charset="windows-1256"></head><body><p>{arabic}</p></body></html>'.encode('cp1256'))
    (more / 'windows-1256.txt').write_bytes((arabic + '\n').encode('cp1256') * 3)
    french = 'Neuf personnes ont été tuées à l’entrepôt, a déclaré le maire\u00a0: « c’était un désastre ».'
    (more / 'windows-1252.txt').write_bytes((french + '\n').encode('cp1252'))
    (more / 'utf-16.txt').write_bytes((french + '\n').encode('utf-16'))

    # Layout: pages with running heads, two columns, a table, notes; a scan.
    head, paragraphs = parts(texts[3])
    long = [f'Part {i}. ' + p for i in range(1, 13) for p in paragraphs]
    columns = ''.join(f'<p>{html.escape(p, quote=False)}</p>' for p in long)
    (work / 'columns.html').write_text(
        '<html><head><meta charset="utf-8"><title>Twelve parts</title><style>@page { margin: 2cm } body { columns: 2; '
        'font: 10pt/1.3 "Liberation Serif"; text-align: justify; hyphens: auto } p { margin: 0; text-indent: 1em }</style></head>'
        f'<body lang="en">{columns}</body></html>')
    chromium(f'--print-to-pdf={more / "columns.pdf"}', (work / 'columns.html').as_uri())
    table = ('<table:table><table:table-column table:number-columns-repeated="2"/>'
             + ''.join(f'<table:table-row><table:table-cell><text:p>{a}</text:p></table:table-cell>'
                       f'<table:table-cell><text:p>{b}</text:p></table:table-cell></table:table-row>'
                       for a, b in [('Killed', '23'), ('Injured', '60')]) + '</table:table>')
    note = ('<text:p>The Monitor counted twenty-three dead.<text:note text:id="n1" text:note-class="footnote"><text:note-citation>1'
            '</text:note-citation><text:note-body><text:p>By its list of 6 May.</text:p></text:note-body></text:note></text:p>')
    (work / 'table.fodt').write_text(fodt({}, ['The toll as it stood on Thursday.'], table + note), encoding='utf-8')
    for kind in ['docx', 'odt', 'rtf']:
        soffice(more, kind, work / 'table.fodt')
    (work / 'scan.html').write_text('<html><body style="font: 28px serif; margin: 40px">' + f'<p>{paragraphs[0]}</p></body></html>')
    chromium(f'--screenshot={work / "scan.png"}', '--window-size=900,700', (work / 'scan.html').as_uri())
    (work / 'picture.html').write_text('<html><body><img src="scan.png" style="width: 100%"></body></html>')
    chromium('--no-pdf-header-footer', f'--print-to-pdf={more / "scan.pdf"}', (work / 'picture.html').as_uri())
    shutil.rmtree(work)


if __name__ == '__main__':
    main()
