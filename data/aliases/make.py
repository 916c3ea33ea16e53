"""Makes `aliases.tsv`: the other words by which people know a project.

    python3 data/aliases/make.py

Written for Forestall from general knowledge of the projects (their documentation's `import` lines, their brands, the
commands they install, the names they had before); it is nobody's list. One line a project, most downloaded first:

    project  i: import names  b: brands and common abbreviations  c: console commands  f: former or alternative names

A word is listed only where it differs from the project's name in more than separators and case: `charset_normalizer`
needs no row, `bs4` does. Words so common that they point to no project (`google`, `test`) are left out.
"""

import re
from pathlib import Path

KINDS = {"i": "import name", "b": "brand", "c": "command", "f": "former name"}

ALIASES = """
boto3  b: boto aws-sdk
charset-normalizer  c: normalizer
setuptools  i: pkg_resources  c: easy_install  f: distribute
python-dateutil  i: dateutil
pyyaml  i: yaml
pygments  c: pygmentize
grpcio-status  i: grpc_status
attrs  i: attr
protobuf  i: google.protobuf  b: protocol-buffers protobuffer  c: protoc
pytest  c: py.test
pip  c: pip3
python-dotenv  i: dotenv
pyjwt  i: jwt  b: jsonwebtoken
jinja2  b: jinja
markdown-it-py  i: markdown_it
google-auth  i: google.oauth2
pillow  i: PIL  b: python-imaging-library imaging
grpcio  i: grpc  b: grpc-python
opentelemetry-sdk  b: opentelemetry otel
pyarrow  b: apache-arrow
awscli  b: aws-cli  c: aws
python-multipart  i: multipart
sqlalchemy  b: sqla
lxml  b: libxml2
beautifulsoup4  i: bs4  b: beautifulsoup soup
openai  b: openai-python chatgpt
requests-toolbelt  b: toolbelt
mcp  b: modelcontextprotocol model-context-protocol
websocket-client  i: websocket  c: wsdump
coverage  b: coveragepy coverage.py
huggingface-hub  b: huggingface  c: huggingface-cli hf
grpcio-tools  i: grpc_tools
dnspython  i: dns
google-cloud-storage  b: gcs
redis  b: redis-py pyredis
gitpython  i: git  b: git-python
google-genai  i: genai  b: gemini gemini-api
msgpack  f: msgpack-python
psycopg2-binary  i: psycopg2
pyopenssl  i: OpenSSL
smmap  f: smmap2
pexpect  i: pxssh fdpexpect
opentelemetry-instrumentation  c: opentelemetry-instrument opentelemetry-bootstrap
docker  f: docker-py dockerpy
pynacl  i: nacl  b: libsodium
gitdb  f: gitdb2
matplotlib  i: pylab pyplot mpl_toolkits  b: mpl
scikit-learn  i: sklearn  b: scikit sk-learn
google-cloud-core  i: google.cloud
msal  b: microsoft-authentication-library
chardet  c: chardetect
ruamel-yaml  i: ruamel
snowflake-connector-python  i: snowflake.connector  b: snowflake
kubernetes  b: k8s kubernetes-client kube
mypy  c: dmypy stubgen stubtest  f: mypy-lang
google-api-python-client  i: googleapiclient apiclient  b: google-api-client
databricks-sql-connector  i: databricks.sql
pyproject-hooks  f: pep517
zstandard  i: zstd
ipython  b: ipy  c: ipython3
google-cloud-aiplatform  i: vertexai  b: vertex-ai aiplatform
prometheus-client  i: prometheus
google-auth-oauthlib  c: google-oauthlib-tool
google-cloud-bigquery  b: bigquery
build  c: pyproject-build
google-cloud-secret-manager  i: google.cloud.secretmanager  b: secretmanager gcp-secret-manager
transformers  b: huggingface-transformers hf-transformers  f: pytorch-transformers
weaviate-client  i: weaviate
azure-storage-blob  b: azure-blob
anthropic  b: anthropic-sdk claude
babel  c: pybabel
black  c: blackd
datasets  b: hf-datasets
sentry-sdk  b: sentry  f: raven
pytest-xdist  i: xdist
xmltodict  b: xml2dict
cython  i: pyximport  c: cythonize
dbt-core  c: dbt
python-json-logger  i: pythonjsonlogger
markdown  b: python-markdown  c: markdown_py
playwright  b: playwright-python
pyzmq  i: zmq  b: zeromq 0mq
pymongo  i: bson gridfs  b: mongo mongodb mongo-client
watchdog  c: watchmedo
google-cloud-pubsub  b: pubsub
pycryptodome  i: Crypto  b: cryptodome
slack-sdk  i: slack  f: slackclient
torch  b: pytorch  c: torchrun
mdit-py-plugins  i: mdit_plugins
grpcio-health-checking  i: grpc_health
google-cloud-logging  b: stackdriver
awswrangler  b: aws-sdk-pandas  f: aws-data-wrangler
linkify-it-py  i: linkify_it
sphinx  c: sphinx-build sphinx-quickstart sphinx-apidoc sphinx-autogen
invoke  c: inv
cfn-lint  i: cfnlint
uc-micro-py  i: uc_micro
pymupdf  i: fitz mupdf
psycopg  b: psycopg3
pygithub  i: github
python-slugify  i: slugify
brotli  b: brotlipy
cattrs  i: cattr
snowflake-snowpark-python  i: snowflake.snowpark  b: snowpark
onnxruntime  b: onnx-runtime ort
lark  f: lark-parser
ujson  b: ultrajson
psycopg-binary  b: psycopg3-binary
datadog  c: dog dogwrap
graphql-core  i: graphql
google-ads  i: googleads
faker  f: fake-factory
azure-common  i: azure
future  i: past
argon2-cffi  i: argon2
pywin32  i: win32api win32con win32com win32gui pythoncom pywintypes  b: pywin
nbconvert  c: jupyter-nbconvert
python-docx  i: docx
zope-interface  i: zope
pysocks  i: socks sockshandler
pycryptodomex  i: Cryptodome
confluent-kafka  b: confluent
elasticsearch  b: elastic elasticsearch-py
selenium  b: selenium-webdriver webdriver
opensearch-py  i: opensearchpy opensearch
antlr4-python3-runtime  i: antlr4  b: antlr
aws-sam-translator  i: samtranslator
jupyterlab  c: jupyter-lab
absl-py  i: absl  b: abseil
pymssql  b: mssql
pyspark  b: spark apache-spark  c: spark-submit
mysql-connector-python  i: mysql.connector
opencv-python  i: cv2  b: opencv opencv2 python-opencv
pylint  c: pyreverse symilar epylint
pdfminer-six  i: pdfminer  c: pdf2txt
google-cloud-spanner  b: spanner
pyhumps  i: humps
ipywidgets  b: jupyter-widgets
python-telegram-bot  i: telegram  b: telegrambot tgbot ptb
python-jose  i: jose
gspread  b: google-sheets google-spreadsheet
h5py  b: hdf5
mistralai  b: mistral mistral-ai
moto  c: moto_server
apscheduler  b: advanced-python-scheduler
ddtrace  c: ddtrace-run
opencv-python-headless  i: cv2  b: opencv-headless cv2-headless
flit-core  b: flit
delta-spark  i: delta
peewee  i: playhouse pwiz
python-pptx  i: pptx
phonenumbers  b: libphonenumber phonenumber
google-cloud-firestore  b: firestore
flask-sqlalchemy  b: flask-sqla
simple-salesforce  i: salesforce
hvac  b: vault hashicorp-vault
pyotp  b: otp
scikit-image  i: skimage
py-cpuinfo  i: cpuinfo
mock  b: python-mock
qdrant-client  i: qdrant
sentence-transformers  b: sbert sentence-bert
wandb  b: weights-and-biases weightsandbiases
python-magic  i: magic  b: libmagic
supabase  b: supabase-py
fire  b: python-fire
jpype1  i: jpype
accelerate  b: hf-accelerate huggingface-accelerate
mysqlclient  i: MySQLdb  b: mysql mysql-client  f: mysql-python
azure-cosmos  b: cosmosdb
oracledb  b: oracle python-oracledb  f: cx_Oracle
pip-tools  i: piptools  c: pip-compile pip-sync
djangorestframework  i: rest_framework  b: drf django-rest django-rest-framework
clickhouse-connect  b: clickhouse-client
kafka-python  i: kafka
youtube-transcript-api  b: youtube-transcript
packageurl-python  i: packageurl  b: purl
cyclonedx-python-lib  i: cyclonedx
pyproj  b: proj4
sagemaker  b: aws-sagemaker
factory-boy  i: factory
tensorflow  b: tensorflow2  c: saved_model_cli tflite_convert
python-socketio  i: socketio  b: socket-io
python-engineio  i: engineio  b: engine-io
nvidia-ml-py  i: pynvml
aws-lambda-powertools  b: lambda-powertools aws-powertools
python-gitlab  i: gitlab
apache-airflow  i: airflow
python-daemon  i: daemon
progressbar2  i: progressbar
yfinance  b: yahoo-finance yahoofinance
faiss-cpu  i: faiss
django-cors-headers  i: corsheaders  b: django-cors
soundfile  f: pysoundfile
atlassian-python-api  i: atlassian
jaydebeapi  b: jdbc
jupyter  b: jupyter-notebook ipython-notebook
python-gnupg  i: gnupg
geoip2  b: maxmind
supervisor  c: supervisord supervisorctl
meson-python  i: mesonpy
firebase-admin  b: firebase
hydra-core  i: hydra
mkdocs-material  b: material
google-generativeai  b: generativeai
segment-analytics-python  i: segment.analytics  f: analytics-python
wikipedia-api  i: wikipediaapi
pdf2image  b: poppler
pytesseract  b: tesseract tesseract-ocr
fabric  c: fab
ansible-core  f: ansible-base
databricks-cli  c: databricks dbfs
sphinx-rtd-theme  b: readthedocs-theme rtd-theme
chromadb  b: chroma
shap  b: shapley
pyserial  i: serial
django-filter  i: django_filters
yt-dlp  b: ytdlp
pywavelets  i: pywt
python-hcl2  i: hcl2
imbalanced-learn  i: imblearn
grpcio-reflection  i: grpc_reflection
timm  b: pytorch-image-models
llama-index  b: llamaindex  f: gpt-index
pyelftools  i: elftools  c: readelf
twisted  c: twistd trial
pika  b: rabbitmq rabbitmq-client
python-levenshtein  i: Levenshtein
ansible  c: ansible-playbook ansible-galaxy
neo4j  f: neo4j-driver
python-frontmatter  i: frontmatter
peft  b: hf-peft
ffmpeg-python  i: ffmpeg
pytorch-lightning  i: lightning  b: ptl
django-storages  i: storages
ultralytics  b: yolo yolov8
user-agents  b: useragents
launchdarkly-server-sdk  i: ldclient  b: launchdarkly
clickhouse-driver  b: clickhouse
nose  c: nosetests
drf-spectacular  b: drf-openapi
python-snappy  i: snappy
sseclient-py  i: sseclient
influxdb-client  b: influxdb
python-bidi  i: bidi
dash  b: plotly-dash
biopython  i: Bio
elasticsearch-dsl  b: es-dsl
python-crontab  i: crontab
prophet  f: fbprophet
python-decouple  i: decouple
cassandra-driver  i: cassandra cqlengine
python3-saml  i: onelogin saml
elevenlabs  b: eleven-labs
pycrypto  i: Crypto
speechrecognition  i: speech_recognition
python-can  i: can
amplitude-analytics  i: amplitude
diffusers  b: hf-diffusers
python-jenkins  i: jenkins
ansicolors  i: colors
fake-useragent  b: fake-user-agent useragent
boto  b: boto2
django-debug-toolbar  i: debug_toolbar
scapy  f: scapy3k
pikepdf  b: qpdf
opencv-contrib-python  b: opencv-contrib cv2-contrib
py7zr  b: 7zip py7zip
facebook-business  f: facebookads
pyhamcrest  i: hamcrest
pyahocorasick  i: ahocorasick
dspy  f: dspy-ai
pyhive  b: hive
python-keycloak  i: keycloak
bokeh  b: bokehjs
discord-py  i: discord  b: discordpy discord-bot
pinecone  f: pinecone-client
aws-cdk-lib  i: aws_cdk  b: cdk
python-box  i: box
pyscaffold  c: putup
djangorestframework-simplejwt  i: rest_framework_simplejwt  b: simplejwt drf-simplejwt
pypng  i: png
django-environ  i: environ
unittest-xml-reporting  i: xmlrunner
paho-mqtt  i: paho  b: mqtt mqtt-client
azure-cli  c: az
django-celery-beat  b: celery-beat
auth0-python  i: auth0
bitsandbytes  b: bits-and-bytes bnb
pygit2  b: libgit2
fiona  c: fio
python-crfsuite  i: pycrfsuite
pymilvus  i: milvus
strawberry-graphql  i: strawberry
umap-learn  i: umap
impyla  i: impala
pywinrm  i: winrm
line-bot-sdk  i: linebot
tf-keras  b: keras2
github3-py  i: github3
django-model-utils  i: model_utils
pyhocon  b: hocon
tensorboardx  b: tbx
pyshp  i: shapefile
rdkit  f: rdkit-pypi
web3  b: web3-py web3py
duckduckgo-search  b: duckduckgo ddg
pyerfa  i: erfa
social-auth-core  i: social_core
apache-superset  i: superset
django-celery-results  b: celery-results
dm-tree  i: tree
python-rapidjson  i: rapidjson
gensim  b: word2vec
freetype-py  i: freetype
luigi  c: luigid
django-phonenumber-field  i: phonenumber_field
pywinpty  i: winpty
ortools  b: or-tools google-ortools
pyfiglet  b: figlet
spdx-tools  b: spdx
robotframework  i: robot  b: robot-framework
mitmproxy  c: mitmdump mitmweb
django-oauth-toolkit  i: oauth2_provider
pycurl  i: curl  b: libcurl
rasterio  c: rio
python-stdnum  i: stdnum
social-auth-app-django  i: social_django  f: python-social-auth
pyusb  i: usb
pycairo  i: cairo
cfn-flip  i: cfnflip
django-appconf  i: appconf
pyqt6  b: qt6
pycocotools  b: cocoapi coco
django-allauth  i: allauth
python-ldap  i: ldap
appium-python-client  i: appium
opencv-contrib-python-headless  b: opencv-contrib-headless
acryl-datahub  i: datahub
newrelic  c: newrelic-admin
netcdf4  b: netcdf
pyenchant  i: enchant
pyyaml-include  i: yamlinclude
xhtml2pdf  i: sx  c: pisa
rouge-score  i: rouge
django-simple-history  i: simple_history
tweepy  b: twitter twitter-api
folium  b: leaflet
pyopengl  i: OpenGL
notion-client  i: notion
z3-solver  i: z3
pystemmer  i: Stemmer
pmdarima  f: pyramid-arima
tables  b: pytables  c: ptrepack ptdump
googletrans  b: google-translate google-trans
pyqt5  b: pyqt qt5
qtconsole  c: jupyter-qtconsole
futures  i: concurrent-futures
suds-community  i: suds
python-xlib  i: Xlib
open-clip-torch  i: open_clip
deepgram-sdk  i: deepgram
googlemaps  b: google-maps
torch-geometric  b: pyg pytorch-geometric
django-crispy-forms  i: crispy_forms
django-import-export  i: import_export
drf-yasg  b: drf-swagger
pysaml2  i: saml2
pythonnet  i: clr
pyside6  b: pyside
python-pam  i: pam
openai-whisper  i: whisper
plaid-python  i: plaid
troposphere  b: cloudformation
aws-sam-cli  c: sam
python-whois  i: whois
django-polymorphic  i: polymorphic
bayesian-optimization  i: bayes_opt
python-barcode  i: barcode
django-compressor  i: compressor
python-consul  i: consul
unleashclient  b: unleash
django-taggit  i: taggit
tensorflow-hub  b: tfhub
gym  b: openai-gym
sudachipy  b: sudachi
grpcio-testing  i: grpc_testing
homeassistant  c: hass
robotframework-seleniumlibrary  i: SeleniumLibrary
paddlepaddle  i: paddle
assemblyai  b: assembly-ai
cyclonedx-bom  c: cyclonedx-py
tensorflow-datasets  b: tfds
awscli-local  c: awslocal
pyppeteer  b: puppeteer
stable-baselines3  b: stable-baselines sb3
elastic-apm  i: elasticapm
openstacksdk  i: openstack
opencc-python-reimplemented  i: opencc
gtts  b: google-tts
pyvmomi  i: pyVim
praw  b: reddit reddit-api
autogen-agentchat  b: autogen
pymodbus  b: modbus
python-semantic-release  i: semantic_release
django-waffle  i: waffle
pysnmp  b: snmp
path  f: path.py pathpy
django-mptt  i: mptt
mailjet-rest  i: mailjet
django-widget-tweaks  i: widget_tweaks
mailchimp-marketing  b: mailchimp
dm-haiku  i: haiku
python-lsp-server  i: pylsp  f: python-language-server
docker-compose  i: compose
unittest2  c: unit2
pytelegrambotapi  i: telebot
tensorflow-probability  b: tfp
yara-python  i: yara
newspaper3k  i: newspaper
platformio  c: pio
wikipedia  b: wiki
mecab-python3  i: MeCab
python-memcached  i: memcache  b: memcached
pyspellchecker  i: spellchecker
pyaudio  b: portaudio
django-guardian  i: guardian
hidapi  i: hid
django-webpack-loader  i: webpack_loader
unicorn  b: unicorn-engine
pyttsx3  b: pyttsx
django-tables2  b: django-tables
paypalrestsdk  b: paypal
ta-lib  i: talib
pydrive2  b: pydrive google-drive
smbus2  i: smbus
pysqlite3-binary  i: pysqlite3
comet-ml  i: comet
scikit-optimize  i: skopt
apache-libcloud  i: libcloud
segmentation-models-pytorch  b: smp
doit  b: pydoit
pygobject  i: gi  b: gobject
python-openstackclient  i: openstackclient
flash-attn  b: flash-attention
instagrapi  b: instagram-api
mnemonic  b: bip39
python-binance  i: binance
llama-cpp-python  i: llama_cpp
scikit-learn-extra  i: sklearn_extra
pwntools  i: pwn
pyobjc  i: objc
asyncua  f: opcua-asyncio
pyicu  i: icu
py-cord  b: pycord
libusb1  i: usb1
bz2file  b: bzip2
b2sdk  b: backblaze
facebook-sdk  i: facebook
spotipy  b: spotify
earthengine-api  i: ee  c: earthengine
gdal  i: osgeo
vt-py  i: vt
python-louvain  i: community  b: louvain
mercurial  c: hg
instaloader  b: instagram
mmdet  b: mmdetection
speedtest-cli  i: speedtest
mysql-replication  i: pymysqlreplication
pyjnius  i: jnius
tf2onnx  b: tensorflow2onnx
frida-tools  c: frida-ps frida-trace
python-nmap  i: nmap
pytorch-ignite  i: ignite
python-terraform  b: terraform
youtube-dl  b: youtube ytdl
scikit-fuzzy  i: skfuzzy
scikit-misc  i: skmisc
squareup  b: square
efficientnet-pytorch  b: efficientnet
zodb  f: zodb3
windows-curses  i: curses
django-haystack  i: haystack
apache-flink  i: pyflink  b: flink
dbus-python  i: dbus
streamlink  f: livestreamer
pyopencl  b: opencl
scikit-video  i: skvideo
python-vlc  i: vlc
pyside2  b: qt-for-python
adafruit-blinka  i: board busio digitalio
wxpython  i: wx
neptune  f: neptune-client
clip-anytorch  i: clip
virtualenvwrapper  c: mkvirtualenv workon
spyne  f: rpclib
scikit-surprise  i: surprise
python-openid  i: openid
tflite-runtime  i: tflite
heroku3  b: heroku
scikit-bio  i: skbio
rpi-gpio  i: RPi
scikit-multilearn  i: skmultilearn
python-mpd2  i: mpd
linode-cli  i: linodecli
nodejs-bin  i: nodejs
zc-buildout  c: buildout
volatility3  b: volatility
pyrebase4  i: pyrebase
dm-sonnet  i: sonnet
fuse-python  i: fuse
mmcv-full  i: mmcv
mmsegmentation  i: mmseg
pybluez  i: bluetooth
pytorch-transformers  f: pytorch-pretrained-bert
virustotal-python  b: virustotal
"""


def canonical(name):
    return re.sub(r"[-_.]+", "-", name).lower()


def rows():
    for line in ALIASES.strip().splitlines():
        project, *fields = re.split(r"\s{2,}", line)
        for field in fields:
            kind, words = field.split(": ")
            for word in words.split():
                yield word, project, KINDS[kind]


def main():
    lines, seen = ["alias\tproject\tkind"], set()
    for word, project, kind in rows():
        key = canonical(word), project
        if key in seen or key[0] == project:
            raise SystemExit(f"{word} of {project} stands twice, or is the project's name")
        seen.add(key)
        lines.append(f"{word}\t{project}\t{kind}")
    Path(__file__).with_name("aliases.tsv").write_text("\n".join(lines) + "\n")


main()
