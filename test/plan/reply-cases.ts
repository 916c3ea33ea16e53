import type {AnswerId} from '../../src/plan/types.ts'

/** A pasted text, and what it answers about each name that it was pasted for; null for nothing. */
export interface ReplyCase {
  readonly title: string
  readonly text: string
  readonly about: Readonly<Record<string, AnswerId | null>>
}

const HELP = 'See https://pypi.org/help/#project-name for more information.'

const sentence = (text: string, name: string, id: AnswerId | null): ReplyCase => ({
  title: text,
  text,
  about: {[name]: id},
})

/**
 * What people paste, and the right reading of it. The words are Warehouse's (`warehouse/packaging/services.py`,
 * `warehouse/forklift/legacy.py`, `warehouse/oidc/forms/_core.py`), as twine, uv, a browser or a workflow shows them. The
 * command and the page run the same table.
 */
export const REPLY_CASES: readonly ReplyCase[] = [
  sentence(`The name 'ntlk' isn't allowed. ${HELP}`, 'ntlk', 'prohibited'),
  sentence('The name ‘ntlk’ isn’t allowed. See', 'ntlk', 'prohibited'),
  sentence("This project name isn't allowed", 'ntlk', 'prohibited'),
  sentence(
    `The name 'xml.etree' isn't allowed (conflict with Python Standard Library module name). ${HELP}`,
    'xml-etree',
    'stdlib',
  ),
  sentence(
    "This project name isn't allowed (conflict with the Python standard library module name)",
    'xml-etree',
    'stdlib',
  ),
  sentence(`The name 'pi110w' is too similar to an existing project. ${HELP}`, 'pi110w', 'similar'),
  sentence('This project name is too similar to an existing project', 'pi110w', 'similar'),
  sentence('invalid-payload: The name "pi110w" is too similar to an existing project.', 'pi110w', 'similar'),
  sentence(`The name 'requests' conflicts with an existing project. ${HELP}`, 'requests', 'exists'),
  sentence(`The user 'mallory' isn't allowed to upload to project 'Requests'. ${HELP}`, 'requests', 'exists'),
  sentence('This project already exists.', 'requests', 'exists'),
  sentence("The name '-x' is invalid.", '-x', 'invalid'),
  sentence("'-x' is an invalid value for Name. Error: Start and end with a letter or numeral …", '-x', 'invalid'),
  sentence('Invalid project name', '-x', 'invalid'),
  sentence('View at:\nhttps://pypi.org/project/requsts/0.0.0/', 'requsts', 'accepted'),
  sentence('HTTPError: 429 Too Many Requests\nToo many new projects created', 'requsts', 'limit'),
  sentence('New project registration temporarily disabled. See https://pypi.org/help/', 'requsts', 'paused'),
  sentence('Read-only mode: Uploads are temporarily disabled.', 'requsts', 'paused'),
  sentence('Invalid or non-existent authentication information. See https://pypi.org/help/', 'requsts', 'account'),
  sentence("User 'me', associated with the API token used, does not have two-factor authentication", 'a', 'account'),
  sentence("User 'me' does not have a verified primary email address. Please add", 'requsts', 'account'),
  sentence('Non-user identities cannot create new projects.', 'requsts', 'account'),
  sentence("File already exists ('requsts-0.0.0.tar.gz', with blake2_256 hash 'ab').", 'requsts', 'file'),
  sentence('Invalid distribution file. PKG-INFO not found at requsts-0.0.0/PKG-INFO', 'requsts', 'file'),
  sentence("Filename 'x.tar.gz' is invalid, should be 'y.tar.gz'.", 'requsts', 'file'),
  sentence("'1.0+local' is an invalid value for Version. Error: see https://packaging.python.org/", 'requsts', 'file'),
  sentence('', 'requsts', null),
  sentence('OK', 'requsts', null),
  sentence('503 Service Unavailable', 'requsts', null),
  sentence('ERROR HTTPError: 400 Bad Request', 'requsts', null),
  sentence('The name is allowed.', 'requsts', null),
  sentence(`The name 'flask' isn't allowed. ${HELP}`, 'requsts', null),
  {
    title: 'twine at 40 columns, which breaks a long name too',
    text: `INFO     Response from
         https://upload.pypi.org/legacy/:
         400 The name
         'a-name-that-is-longer-than-the-te
         rminal' is too similar to an
         existing project. See
         https://pypi.org/help/#project-name`,
    about: {'a-name-that-is-longer-than-the-terminal': 'similar'},
  },
  {
    title: 'twine at 60 columns: the name belongs to somebody',
    text: `WARNING  Error during upload. Retry with the --verbose
         option for more details.
ERROR    HTTPError: 403 Forbidden from
         https://upload.pypi.org/legacy/
         The user 'ada' isn't allowed to upload to project
         'requsts'. See
         https://pypi.org/help/#project-name for more
         information.`,
    about: {requsts: 'exists'},
  },
  {
    title: 'twine in colour',
    text: `\u001b[31mERROR   \u001b[0m HTTPError: 400 Bad Request from https://upload.pypi.org/legacy/
         The name \u001b[32m'ntlk'\u001b[0m isn't
         allowed. ${HELP}`,
    about: {ntlk: 'prohibited'},
  },
  {
    title: 'a page of HTML, which says it twice',
    text: `<html><head><title>400 The name &#x27;ntlk&#39; isn&apos;t allowed. ${HELP}</title></head>
<body><h1>400 The name &#x27;ntlk&#39; isn&rsquo;t<br>allowed. ${HELP}</h1></body></html>`,
    about: {ntlk: 'prohibited', nltk: null},
  },
  {
    title: 'an error page with numeric entities in capitals and a tag within the words',
    text: 'The user &#39;me&#39; isn&#X27;t <b>allowed</b> to upload to project &#39;requsts&#39;.',
    about: {requsts: 'exists'},
  },
  {
    title: 'one accepted, the next refused',
    text: `Uploading distributions to https://upload.pypi.org/legacy/
Uploading requsts-0.0.0.tar.gz
100% ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2.1/2.1 kB • 00:00 • ?

View at:
https://pypi.org/project/requsts/0.0.0/
Uploading distributions to https://upload.pypi.org/legacy/
Uploading re_quest5-0.0.0.tar.gz
100% ━━━━━━━━━━━━━━━━━━━━━━━━━━━━ 2.1/2.1 kB • 00:00 • ?
ERROR    HTTPError: 400 Bad Request from https://upload.pypi.org/legacy/
         The name 're-quest5' isn't allowed. ${HELP}`,
    about: {requsts: 'accepted', 're-quest5': 'prohibited', flask: null},
  },
  {
    title: 'one accepted, and the sentence about another',
    text: `View at:\nhttps://pypi.org/project/requsts/0.0.0/\n400 The name 're-quest5' isn't allowed. ${HELP}`,
    about: {requsts: 'accepted', 're-quest5': 'prohibited'},
  },
  {
    title: 'several accepted at once',
    text: `View at:
https://pypi.org/project/requsts/0.0.0/
https://pypi.org/project/reqests/0.0.1/`,
    about: {requsts: 'accepted', reqests: 'accepted', rquests: null},
  },
  {
    title: 'answers that name no project, by the file that was uploaded',
    text: `Uploading placeholders/requsts-0.0.0.tar.gz
INFO     Response from https://upload.pypi.org/legacy/:
         200 OK
Uploading placeholders/req_429-0.0.0.tar.gz
INFO     Response from https://upload.pypi.org/legacy/:
         429 Too Many Requests
         Too many new projects created`,
    about: {requsts: 'accepted', 'req-429': 'limit', flask: null},
  },
  {
    title: 'sentences on end',
    text: `The name 'a1' isn't allowed. ${HELP} The name 'b2' is too similar to an existing project. ${HELP}
The name 'os' isn't allowed (conflict with Python Standard Library module name). ${HELP}`,
    about: {a1: 'prohibited', b2: 'similar', os: 'stdlib'},
  },
  {
    title: 'the limit, and the upload of the next day',
    text: `Uploading requsts-0.0.0.tar.gz
ERROR HTTPError: 429 Too Many Requests from https://upload.pypi.org/legacy/
Too many new projects created
View at:
https://pypi.org/project/requsts/0.0.0/`,
    about: {requsts: 'accepted'},
  },
  {
    title: 'what test.pypi.org says',
    text: `ERROR    HTTPError: 400 Bad Request from https://test.pypi.org/legacy/
         The name 'requsts' isn't allowed. See https://test.pypi.org/help/#project-name for more information.`,
    about: {requsts: 'elsewhere'},
  },
  {
    title: 'its sentence alone, told by the page that it refers to',
    text: "400 The name 'requsts' isn't allowed. See https://test.pypi.org/help/#project-name for more information.",
    about: {requsts: 'elsewhere'},
  },
  {
    title: 'an upload to test.pypi.org, then one to PyPI',
    text: `Uploading distributions to https://test.pypi.org/legacy/
Uploading requsts-0.0.0.tar.gz
View at:
https://test.pypi.org/project/requsts/0.0.0/
Uploading distributions to https://upload.pypi.org/legacy/
Uploading reqests-0.0.0.tar.gz
View at:
https://pypi.org/project/reqests/0.0.0/`,
    about: {requsts: 'elsewhere', reqests: 'accepted'},
  },
  {
    title: 'both of one name: PyPI decides',
    text: `ERROR HTTPError: 400 Bad Request from https://test.pypi.org/legacy/
The name 'requsts' isn't allowed. See https://test.pypi.org/help/#project-name
ERROR HTTPError: 403 Forbidden from https://upload.pypi.org/legacy/
The user 'me' isn't allowed to upload to project 'requsts'. ${HELP}`,
    about: {requsts: 'exists'},
  },
  {
    title: 'an index of the company’s own',
    text: `Uploading distributions to https://user:pass@pypi.example.com:8443/legacy/
ERROR HTTPError: 403 Forbidden from https://pypi.example.com:8443/legacy/
The user 'me' isn't allowed to upload to project 'requsts'.`,
    about: {requsts: 'elsewhere'},
  },
  {
    title: 'uv',
    text: `Publishing 1 file to https://upload.pypi.org/legacy/
Uploading requsts-0.0.0.tar.gz (2.1KiB)
error: Failed to publish \`placeholders/requsts-0.0.0.tar.gz\` to https://upload.pypi.org/legacy/
  Caused by: Server returned status code 400 Bad Request. Server says: 400 The name 'requsts' is too similar to an existing project. ${HELP}`,
    about: {requsts: 'similar'},
  },
]
