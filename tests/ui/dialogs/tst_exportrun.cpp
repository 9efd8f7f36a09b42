// SPDX-License-Identifier: MIT
#include "dialogs/exportrun.h"
#include "dialogtest.h"
#include "web/scheme.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <csignal>
#include <sys/resource.h>

using namespace sasil;
using namespace Qt::StringLiterals;

class TestExportRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void markdownKeepsTheBytes();
    void part();
    void html();
    void pdf();
    void madeAlready();
    void cancelledPdf();
    void cancelledText();
    void aBigDigestStopsNothing();
    void failureKeepsTheTarget();
    void fullDisk();
    void missingImage();
    void missingFont();
    void missingLetter();

private:
    [[nodiscard]] ExportChoice choice(ExportFormat format, const QString &name) const;
    [[nodiscard]] QByteArray bytes(const QString &name) const;

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ExportRun> m_run;
    std::unique_ptr<QSignalSpy> m_finished;
    std::unique_ptr<QSignalSpy> m_failed;
    std::unique_ptr<QSignalSpy> m_cancelled;
};

static ExportSource sourceOf(const QByteArray &bytes)
{
    const DecodedText decoded = decode(bytes);
    return {Digest::parse(decoded.text), {}, decoded.format};
}

static const QByteArray text =
    "\xEF\xBB\xBF# 소버린 AI\r\n\r\n- **사실:**\r\n  - 공장을 지음.\n\r\n- **의견:**\r\n  - 이르다.";

void TestExportRun::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
    m_run = std::make_unique<ExportRun>();
    m_finished = std::make_unique<QSignalSpy>(m_run.get(), &ExportRun::finished);
    m_failed = std::make_unique<QSignalSpy>(m_run.get(), &ExportRun::failed);
    m_cancelled = std::make_unique<QSignalSpy>(m_run.get(), &ExportRun::cancelled);
}

ExportChoice TestExportRun::choice(ExportFormat format, const QString &name) const
{
    ExportChoice choice;
    choice.format = format;
    choice.target = m_folder->filePath(name);
    return choice;
}

QByteArray TestExportRun::bytes(const QString &name) const
{
    QFile file(m_folder->filePath(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void TestExportRun::markdownKeepsTheBytes()
{
    m_run->start(sourceOf(text), choice(ExportFormat::Markdown, u"a.md"_s));
    QVERIFY(m_run->isRunning());
    QVERIFY(m_finished->isEmpty());
    QVERIFY(m_finished->wait());
    QVERIFY(!m_run->isRunning());
    QCOMPARE(m_finished->first()[0].toString(), m_folder->filePath(u"a.md"_s));
    QCOMPARE(bytes(u"a.md"_s), text);
}

void TestExportRun::part()
{
    ExportChoice chosen = choice(ExportFormat::Markdown, u"a.md"_s);
    chosen.page.content = Content::Facts;
    m_run->start(sourceOf(text), chosen);
    QVERIFY(m_finished->wait());
    QVERIFY(bytes(u"a.md"_s).contains("공장을 지음."));
    QVERIFY(!bytes(u"a.md"_s).contains("이르다."));
}

void TestExportRun::html()
{
    ExportChoice chosen = choice(ExportFormat::Html, u"a.html"_s);
    chosen.page.title = u"제목 <하나>"_s;
    m_run->start(sourceOf(text), chosen);
    QVERIFY(m_finished->wait());
    QVERIFY(bytes(u"a.html"_s).contains("<title>제목 &lt;하나&gt;</title>"));
    QVERIFY(bytes(u"a.html"_s).contains("이르다."));
}

void TestExportRun::pdf()
{
    QSignalSpy progressed(m_run.get(), &ExportRun::progressed);
    m_run->start(sourceOf(text), choice(ExportFormat::Pdf, u"a.pdf"_s));
    EVENTUALLY(!m_finished->isEmpty() || !m_failed->isEmpty());
    QVERIFY2(m_failed->isEmpty(),
             m_failed->isEmpty() ? "" : qPrintable(m_failed->first()[0].value<Error>().text()));
    QVERIFY(bytes(u"a.pdf"_s).startsWith("%PDF-"));
    QVERIFY(bytes(u"a.pdf"_s).trimmed().endsWith("%%EOF"));
    QCOMPARE(progressed.constLast()[0].toInt(), 100);
}

void TestExportRun::madeAlready()
{
    m_run->start(sourceOf(text), choice(ExportFormat::Pdf, u"a.pdf"_s), "%PDF-");
    QVERIFY(m_run->isRunning());
    m_run->cancel();
    QVERIFY(m_cancelled->wait());
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.pdf"_s)));
    m_run->start(sourceOf(text), choice(ExportFormat::Pdf, u"a.pdf"_s), "%PDF-");
    QVERIFY(m_finished->wait());
    QCOMPARE(m_finished->size(), 1);
    QCOMPARE(bytes(u"a.pdf"_s), QByteArray("%PDF-"));
    QVERIFY(!m_run->isRunning());
}

void TestExportRun::cancelledPdf()
{
    QSignalSpy progressed(m_run.get(), &ExportRun::progressed);
    m_run->start(sourceOf(text), choice(ExportFormat::Pdf, u"a.pdf"_s));
    QVERIFY(progressed.wait(60'000));
    m_run->cancel();
    QVERIFY(!m_run->isRunning());
    QVERIFY(m_cancelled->isEmpty());
    QVERIFY(m_cancelled->wait());
    m_run->start(sourceOf(text), choice(ExportFormat::Markdown, u"b.md"_s));
    QVERIFY(m_finished->wait());
    QCOMPARE(m_finished->size(), 1);
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"b.md"_s});
}

void TestExportRun::cancelledText()
{
    m_run->start(sourceOf(text), choice(ExportFormat::Markdown, u"a.md"_s));
    m_run->cancel();
    QVERIFY(m_cancelled->wait());
    QVERIFY(m_finished->isEmpty());
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.md"_s)));
}

void TestExportRun::aBigDigestStopsNothing()
{
    QString big;
    for (int i = 0; i < 4000; ++i)
        big += u"# 주제 %1\n\n- **사실:**\n  - 공장을 지음.\n\n- **의견:**\n  - 이르다.\n\n"_s.arg(i);
    int ticks = 0;
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
    ticking.start(1);
    m_run->start({Digest::parse(big), {}, {}}, choice(ExportFormat::Html, u"a.html"_s));
    QVERIFY(m_finished->wait(30'000));
    QVERIFY(ticks > 10);
    QVERIFY(bytes(u"a.html"_s).contains("주제 3999"));
    // One that nobody waits for any more.
    m_run->start({Digest::parse(big), {}, {}}, choice(ExportFormat::Html, u"b.html"_s));
    m_run.reset();
    QVERIFY(!QFile::exists(m_folder->filePath(u"b.html"_s)));
}

void TestExportRun::failureKeepsTheTarget()
{
    QVERIFY(QDir(m_folder->path()).mkdir(u"a.html"_s));
    m_run->start(sourceOf(text), choice(ExportFormat::Html, u"a.html"_s));
    QVERIFY(m_failed->wait());
    QVERIFY(m_failed->first()[0].value<Error>().text().contains(u"a.html"_s));
    QVERIFY(m_finished->isEmpty());
    QVERIFY(!m_run->isRunning());
}

/// A file that may not grow stands for a full disk.
void TestExportRun::fullDisk()
{
    QFile old(m_folder->filePath(u"a.html"_s));
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.write("old") == 3);
    old.close();
    rlimit before{};
    QVERIFY(::getrlimit(RLIMIT_FSIZE, &before) == 0);
    const auto handled = ::signal(SIGXFSZ, SIG_IGN);
    const rlimit small{100, before.rlim_max};
    QVERIFY(::setrlimit(RLIMIT_FSIZE, &small) == 0);
    m_run->start(sourceOf(text), choice(ExportFormat::Html, u"a.html"_s));
    const bool hasFailed = m_failed->wait();
    QVERIFY(::setrlimit(RLIMIT_FSIZE, &before) == 0);
    ::signal(SIGXFSZ, handled);
    QVERIFY(hasFailed);
    QVERIFY(m_failed->first()[0].value<Error>().text().contains(u"a.html"_s));
    QCOMPARE(bytes(u"a.html"_s), QByteArray("old"));
    QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files), QStringList{u"a.html"_s});
}

void TestExportRun::missingImage()
{
    m_run->start({Digest::parse(u"# 소버린 AI\n\n- **사실:**\n  - ![공장](없음.png)\n"_s),
                  m_folder->filePath(u"주간.md"_s),
                  {}},
                 choice(ExportFormat::Pdf, u"a.pdf"_s));
    QVERIFY(m_failed->wait());
    QVERIFY(m_failed->first()[0].value<Error>().text().contains(u"없음.png"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.pdf"_s)));
}

/// Which fonts there are is decided when a program starts: this test starts itself without them.
void TestExportRun::missingFont()
{
    if (qEnvironmentVariableIsSet("SASIL_WITHOUT_FONTS")) {
        m_run->start(sourceOf(text), choice(ExportFormat::Pdf, u"a.pdf"_s));
        QVERIFY(m_failed->wait());
        QVERIFY(m_failed->first()[0].value<Error>().text().contains(u"font"_s));
        QVERIFY(!QFile::exists(m_folder->filePath(u"a.pdf"_s)));
        return;
    }
    QFile fonts(m_folder->filePath(u"fonts.conf"_s));
    QVERIFY(fonts.open(QIODevice::WriteOnly));
    QVERIFY(fonts.write("<fontconfig><dir>/nowhere</dir></fontconfig>") > 0);
    fonts.close();
    QProcess itself;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"FONTCONFIG_FILE"_s, fonts.fileName());
    environment.insert(u"SASIL_WITHOUT_FONTS"_s, u"1"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    itself.setProcessEnvironment(environment);
    itself.start(QCoreApplication::applicationFilePath(), {u"missingFont"_s});
    QVERIFY(itself.waitForFinished(60'000));
    QVERIFY2(itself.exitCode() == 0, itself.readAllStandardOutput().constData());
}

void TestExportRun::missingLetter()
{
    TextFormat korean;
    korean.encoding = Encoding::Windows949;
    m_run->start({Digest::parse(u"# 🙂\n"_s), {}, korean}, choice(ExportFormat::Markdown, u"a.md"_s));
    QVERIFY(m_failed->wait());
    QVERIFY(m_failed->first()[0].value<Error>().text().contains(u"UTF-8"_s));
    QVERIFY(!QFile::exists(m_folder->filePath(u"a.md"_s)));
}

int main(int argc, char **argv)
{
    prepareWebEngine();
    QApplication application(argc, argv);
    TestExportRun test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_exportrun.moc"
