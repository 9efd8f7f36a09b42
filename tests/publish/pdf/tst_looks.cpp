// SPDX-License-Identifier: MIT
// How exported pages look: the first page of a digest in each look, as a picture, against the one in
// tests/data/publish.
//
// To accept what they look like now, here and in the pictures of the README:
// SASIL_UPDATE_GOLDEN=1 tst_looks

#include "pdftools.h"
#include "publish/pdf/pdfexporter.h"
#include "render/colours/syntaxcolours.h"
#include "web/scheme.h"

#include <QGuiApplication>
#include <QImage>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include <cstdlib>
#include <optional>

using namespace Qt::StringLiterals;
using namespace sasil;

namespace {

constexpr int Patience = 60'000; // ms, for a slow machine
constexpr int GoldenDpi = 60;
constexpr int PictureDpi = 64;
/// A pixel differs from here on, of 255: edges of letters are drawn otherwise on another system.
constexpr int Different = 56;
/// So many of a page's pixels may: a line of text that moved by a pixel is more.
constexpr double MayDiffer = 0.004;

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Digest digestOf(const QString &path)
{
    return Digest::parse(textOf(path));
}

/// Some thirty pages, with other ends of pages in each part.
QString longText()
{
    const QString samples = textOf(QStringLiteral(SASIL_RESOURCES "/samples/digest-ko.md")) +
                            textOf(QStringLiteral(SASIL_RESOURCES "/samples/digest-en.md"));
    QString text;
    for (int i = 0; i < 4; ++i)
        text += samples + u"\n# %1\n\n"_s.arg(i) +
                u"쪽의 끝을 바꾸는 글이 이어진다. "_s.repeated(23 * i + 5) + u"\n\n"_s;
    return text;
}

QStringList pagesOf(const QByteArray &pdf, const QStringList &order)
{
    QStringList pages = test::output(pdf, u"pdftotext"_s, order + QStringList{u"%1"_s, u"-"_s}).split(u'\f');
    pages.removeLast(); // a form feed ends the last page too
    return pages;
}

/// What no page may end with: headings of what has something below it, and labels.
QStringList beginnings(const Digest &digest)
{
    QStringList found{u"사실"_s, u"의견"_s, u"Fact"_s, u"Facts"_s, u"Opinion"_s, u"Myopinion"_s};
    for (qsizetype i = 0; i < digest.topicCount(); ++i) {
        if (digest.kind(i) != TopicKind::Stub)
            found.append({test::squeezed(digest.topic(i).title), test::squeezed(digest.topic(i).english)});
    }
    found.removeAll(QString());
    return found;
}

PrintPage pageOf(const Digest &digest, PageStyle style)
{
    HtmlDocumentOptions options;
    options.style = style;
    return printPage(digest, options);
}

std::optional<QByteArray> exported(const PrintPage &page)
{
    PdfOptions pdf;
    pdf.created = QDateTime(QDate(2024, 9, 27), QTime(3, 4, 5), QTimeZone::UTC);
    PdfExporter exporter;
    QSignalSpy finished(&exporter, &PdfExporter::finished);
    exporter.start(page, pdf);
    if (!finished.wait(Patience))
        return std::nullopt;
    return finished.at(0).at(0).toByteArray();
}

/// The first page; \a colours: "-gray", or nothing for all.
QImage pictureOf(const QByteArray &pdf, int dpi, const QStringList &colours)
{
    const QTemporaryDir folder;
    const QString source = folder.filePath(u"a.pdf"_s);
    QFile file(source);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    const QStringList arguments =
        colours + QStringList{u"-png"_s, u"-singlefile"_s,          u"-r"_s, QString::number(dpi),
                              source,    folder.filePath(u"page"_s)};
    if (QProcess::execute(u"pdftoppm"_s, arguments) != 0)
        return {};
    return QImage(folder.filePath(u"page.png"_s));
}

/// The part of the pixels that differ, 0 to 1.
double difference(const QImage &a, const QImage &b)
{
    if (a.size() != b.size() || a.isNull())
        return 1;
    qint64 different = 0;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x)
            different += std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) >= Different ? 1 : 0;
    }
    return double(different) / double(qint64(a.width()) * a.height());
}

bool isRenewing()
{
    return qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN");
}

} // namespace

class TestLooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { setCodeColours(std::make_shared<SyntaxColours>()); }

    void golden_data()
    {
        QTest::addColumn<PageStyle>("style");
        for (const PageStyle style : allPageStyles)
            QTest::newRow(qPrintable(styleName(style))) << style;
    }

    void golden()
    {
        QFETCH(PageStyle, style);
        const auto pdf =
            exported(pageOf(digestOf(QStringLiteral(SASIL_TEST_DATA "/publish/looks.md")), style));
        QVERIFY(pdf);
        const QImage page = pictureOf(*pdf, GoldenDpi, {u"-gray"_s});
        QVERIFY(!page.isNull());
        const QString path = QStringLiteral(SASIL_TEST_DATA "/publish/look-%1.png").arg(styleName(style));
        if (isRenewing())
            QVERIFY(page.save(path));
        const double part = difference(page, QImage(path));
        if (part <= MayDiffer)
            return;
        const QString seen = QDir::temp().filePath(u"look-%1.png"_s.arg(styleName(style)));
        page.save(seen);
        QFAIL(qPrintable(u"%1 % of %2 differ from %3"_s.arg(100 * part, 0, 'f', 2).arg(seen, path)));
    }

    /// The pictures tell the looks apart, so that a look that has got lost is found.
    void looksDiffer()
    {
        for (const PageStyle one : allPageStyles) {
            for (const PageStyle other : allPageStyles) {
                const auto golden = [](PageStyle style) {
                    return QImage(
                        QStringLiteral(SASIL_TEST_DATA "/publish/look-%1.png").arg(styleName(style)));
                };
                QVERIFY(one == other || difference(golden(one), golden(other)) > 5 * MayDiffer);
            }
        }
    }

    void longDigestsBreakWell_data() { golden_data(); }

    /// Items that fit on a page stay whole, and no heading or label is the last of one.
    void longDigestsBreakWell()
    {
        QFETCH(PageStyle, style);
        const Digest digest = Digest::parse(longText());
        const PrintPage page = pageOf(digest, style);
        const auto pdf = exported(page);
        QVERIFY(pdf);
        QHash<QString, qsizetype> items;
        for (const QString &item : test::itemTexts(page.html))
            ++items[test::squeezed(item)];
        QVERIFY(items.size() > 60);
        QHash<QString, qsizetype> whole;
        for (const QString &text : pagesOf(*pdf, {u"-raw"_s})) {
            for (auto item = items.cbegin(); item != items.cend(); ++item)
                whole[item.key()] += test::squeezed(text).count(item.key());
        }
        for (auto item = items.cbegin(); item != items.cend(); ++item)
            QVERIFY2(whole.value(item.key()) >= item.value(), qPrintable(item.key()));

        const QStringList pages = pagesOf(*pdf, {});
        QVERIFY(pages.size() >= 18);
        const QStringList headings = beginnings(digest);
        static const QRegularExpression number(u"^\\d+(/\\d+)?$"_s);
        for (const QString &text : pages) {
            QStringList lines = text.split(u'\n', Qt::SkipEmptyParts);
            while (!lines.isEmpty() && number.match(test::squeezed(lines.last())).hasMatch())
                lines.removeLast();
            QVERIFY(!lines.isEmpty());
            QVERIFY2(!headings.contains(test::squeezed(lines.last())), qPrintable(text.right(200)));
        }
    }

    void pictures_data() { golden_data(); }

    void pictures()
    {
        QFETCH(PageStyle, style);
        const QString path = QStringLiteral(SASIL_RESOURCES "/pictures/look-%1.png").arg(styleName(style));
        if (isRenewing()) {
            const auto pdf =
                exported(pageOf(digestOf(QStringLiteral(SASIL_RESOURCES "/samples/digest-en.md")), style));
            QVERIFY(pdf && pictureOf(*pdf, PictureDpi, {}).save(path));
        }
        QVERIFY(!QImage(path).isNull());
    }
};

int main(int argc, char *argv[])
{
    prepareWebEngine();
    QGuiApplication application(argc, argv);
    TestLooks test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_looks.moc"
