// SPDX-License-Identifier: MIT
#include "pdftools.h"
#include "publish/pdf/attacheddigest.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr int Patience = 60'000; // ms, for a slow machine
const QByteArray digest = "## [9월 4주] 물\r\n- **사실:** 하나\r\n- **의견:** 둘\r\n";

struct Run
{
    int status = -1;
    QByteArray out;
    QString err;
};

Run runExport(const QStringList &arguments, const QStringList &variables = {})
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LANGUAGE"_s, u"en"_s);
    for (const QString &variable : variables)
        environment.insert(variable.section(u'=', 0, 0), variable.section(u'=', 1));
    process.setProcessEnvironment(environment);
    process.start(QStringLiteral(SASIL_PROGRAM), QStringList{u"export"_s} + arguments);
    if (!process.waitForFinished(Patience) || process.exitStatus() != QProcess::NormalExit)
        return {};
    return {process.exitCode(), process.readAllStandardOutput(),
            QString::fromUtf8(process.readAllStandardError())};
}

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/// `sasil export` with PDFs, from the command's start to its exit.
class TestPdfProgram : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_digest = write(u"한 주.md"_s, digest);
        write(u"fonts.conf"_s, "<?xml version=\"1.0\"?>\n<!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">\n"
                               "<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir></fontconfig>\n");
    }

    void becomesADigestAgain()
    {
        const QString pdf = m_folder.filePath(u"한 주.pdf"_s);
        const Run there = runExport({m_digest, u"-o"_s, pdf});
        QVERIFY2(there.status == 0, qPrintable(there.err));
        const Run back = runExport({pdf, u"--to"_s, u"md"_s});
        QCOMPARE(back.status, 0);
        QCOMPARE(back.out, digest);
        const QString copy = m_folder.filePath(u"copy.md"_s);
        QCOMPARE(runExport({pdf, u"-o"_s, copy}).status, 0);
        QCOMPARE(bytesOf(copy), digest);
        const Run facts = runExport({pdf, u"--only"_s, u"facts"_s});
        QVERIFY(facts.out.contains("하나") && !facts.out.contains("둘"));
        const QString again = m_folder.filePath(u"again.pdf"_s);
        QCOMPARE(runExport({pdf, u"-o"_s, again}).status, 0);
        QCOMPARE(*attachedDigest(bytesOf(again)), digest);
    }

    /// With the facts alone goes no note of their writer.
    void factsGoAlone()
    {
        const QString text = write(
            u"notes.md"_s, "---\ntitle: A\nnote: x\n---\n# A\n- **Fact:** a <!-- y -->\n- **Opinion:** z\n");
        const QString pdf = m_folder.filePath(u"notes.pdf"_s);
        const Run run = runExport({text, u"--only"_s, u"facts"_s, u"-o"_s, pdf});
        QVERIFY2(run.status == 0, qPrintable(run.err));
        QCOMPARE(*attachedDigest(bytesOf(pdf)), "---\ntitle: A\n---\n# A\n\n- **Fact:** a\n"_ba);
    }

    void imageWithAnApostrophe()
    {
        write(u"it's & 그림.png"_s,
              QByteArray::fromBase64(
                  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9"
                  "awAAAABJRU5ErkJggg=="));
        const QString text = write(u"image.md"_s, "# A\n![a](<it's & 그림.png>)\n");
        const Run run = runExport({text, u"-o"_s, m_folder.filePath(u"image.pdf"_s)});
        QVERIFY2(run.status == 0, qPrintable(run.err));
    }

    void sameBytesASecondLater()
    {
        const QString first = m_folder.filePath(u"1.pdf"_s);
        const QString second = m_folder.filePath(u"2.pdf"_s);
        QElapsedTimer clock;
        clock.start();
        QCOMPARE(runExport({m_digest, u"--toc"_s, u"-o"_s, first}).status, 0);
        QTRY_VERIFY(clock.elapsed() > 1100);
        QCOMPARE(runExport({m_digest, u"--toc"_s, u"-o"_s, second}).status, 0);
        QVERIFY(!bytesOf(first).isEmpty());
        QVERIFY(bytesOf(first) == bytesOf(second));
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("format");
        QTest::addColumn<QStringList>("variables");
        QTest::addColumn<QString>("message");
        QTest::newRow("a PDF of another program")
            << u"other.pdf"_s
            << "%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n"
               "2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj\n"
               "3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj\n"
               "trailer << /Root 1 0 R /Size 4 >>\n%%EOF\n"_ba
            << u"md"_s << QStringList{} << u"There is no digest in this PDF"_s;
        QTest::newRow("half a PDF") << u"half.pdf"_s << "%PDF-1.4\n"_ba << u"md"_s << QStringList{}
                                    << u"no PDF that can be read"_s;
        QTest::newRow("a missing image")
            << u"image.md"_s << "# A\n![a](gone.png)\n"_ba << u"pdf"_s << QStringList{} << u"gone.png"_s;
        QTest::newRow("a missing font")
            << u"font.md"_s << "# A\n- **Fact:** a\n"_ba << u"pdf"_s
            << QStringList{u"FONTCONFIG_FILE="_s + m_folder.filePath(u"fonts.conf"_s)} << u"NanumGothic"_s;
    }

    /// One line, exit status 2, and what was there stays.
    void refuses()
    {
        QFETCH(QString, name);
        QFETCH(QByteArray, input);
        QFETCH(QString, format);
        QFETCH(QStringList, variables);
        QFETCH(QString, message);
        const QString target = write(u"target"_s, "old");
        const Run run = runExport({write(name, input), u"--to"_s, format, u"-o"_s, target}, variables);
        QCOMPARE(run.status, 2);
        const QStringList lines = run.err.split(u'\n', Qt::SkipEmptyParts);
        const QString line = lines.isEmpty() ? QString() : lines.constLast();
        QVERIFY2(line.startsWith("sasil: "_L1) && line.contains(message), qPrintable(run.err));
        QCOMPARE(bytesOf(target), "old"_ba);
    }

private:
    QString write(const QString &name, const QByteArray &bytes)
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
        return file.fileName();
    }

    QTemporaryDir m_folder;
    QString m_digest;
};

QTEST_GUILESS_MAIN(TestPdfProgram)
#include "tst_pdfprogram.moc"
