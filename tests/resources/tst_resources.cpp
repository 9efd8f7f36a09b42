// SPDX-License-Identifier: MIT
#include <KSyntaxHighlighting/AbstractHighlighter>
#include <KSyntaxHighlighting/Definition>
#include <KSyntaxHighlighting/Format>
#include <KSyntaxHighlighting/Repository>
#include <KSyntaxHighlighting/State>
#include <KSyntaxHighlighting/Theme>

#include <QColor>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QPainter>
#include <QRegularExpression>
#include <QSvgRenderer>
#include <QTest>
#include <QXmlStreamReader>

#include <cmath>

using namespace Qt::StringLiterals;

namespace {

QByteArray read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QStringList files(const QString &folder, const QString &pattern)
{
    QStringList paths;
    for (const QString &name : QDir(folder).entryList({pattern}, QDir::Files, QDir::Name))
        paths.append(folder + u'/' + name);
    return paths;
}

double luminance(const QColor &color)
{
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As WCAG defines it: 1 to 21.
double contrast(const QColor &a, const QColor &b)
{
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

/// Writes what a definition makes of a text: each run in the name of its format, plain text bare.
class FormatWriter : public KSyntaxHighlighting::AbstractHighlighter
{
public:
    QString write(const QString &text)
    {
        QString written;
        KSyntaxHighlighting::State state;
        for (const QString &line : text.split(u'\n')) {
            m_line = line;
            m_written.clear();
            state = highlightLine(line, state);
            written += m_written + u'\n';
        }
        return written.chopped(1);
    }

protected:
    void applyFormat(int offset, int length, const KSyntaxHighlighting::Format &format) override
    {
        if (length == 0)
            return;
        const QString run = m_line.sliced(offset, length);
        const bool isPlain = !format.isValid() || format.name() == u"Normal Text";
        m_written += isPlain ? run : u"‹%1›%2‹/›"_s.arg(format.name(), run);
    }

private:
    QString m_line;
    QString m_written;
};

/// The custom properties that the first rule with \a selector sets.
QMap<QString, QString> properties(const QString &css, const QString &selector)
{
    const qsizetype start = css.indexOf(u'{', css.indexOf(selector));
    const QString body = css.sliced(start, css.indexOf(u'}', start) - start);
    static const QRegularExpression declaration(u"(--[\\w-]+):\\s*([^;]+);"_s);
    QMap<QString, QString> found;
    for (auto matches = declaration.globalMatch(body); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        found.insert(match.captured(1), match.captured(2));
    }
    return found;
}

const QStringList looks{u":/style/brief.css"_s, u":/style/report.css"_s, u":/style/letter.css"_s};

const QString lightSelector = u"\nhtml {"_s;
const QString darkSelector = u"html[data-theme=\"dark\"] {"_s;
const QString contrastSelector = u"html[data-theme=\"contrast\"] {"_s;
const QString contrastDarkSelector = u"html[data-theme=\"contrast-dark\"] {"_s;
const QString autoSelector = u"html[data-theme=\"auto\"] {"_s;

} // namespace

class ResourcesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void formats_data();
    void formats();
    void themesAreReadable_data();
    void themesAreReadable();
    void definitionClaimsNoFiles();
    void xmlIsWellFormed();
    void iconsLoad_data();
    void iconsLoad();
    void iconsAreComplete();
    void cssPropertiesAreDefined();
    void paperIsReadable();
    void looksHaveNoColours();
    void cssAsksForNothing();
    void cssDarkThemesAgree();
    void cssContrast_data();
    void cssContrast();
    void samplesAreClean();

private:
    KSyntaxHighlighting::Repository m_repository;
    QString m_css;
};

void ResourcesTest::initTestCase()
{
    m_repository.addCustomSearchPath(u":/org.sasil"_s);
    QVERIFY(m_repository.definitionForName(u"Sasil Digest"_s).isValid());
    m_css = QString::fromUtf8(read(u":/style/digest.css"_s));
    QVERIFY(!m_css.isEmpty());
}

void ResourcesTest::formats_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : files(QStringLiteral(SASIL_TEST_DATA "/syntax"), u"*.md"_s))
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

/// To accept what the definition does now: SASIL_UPDATE_GOLDEN=1 tst_resources formats
void ResourcesTest::formats()
{
    QFETCH(QString, path);
    FormatWriter writer;
    writer.setDefinition(m_repository.definitionForName(u"Sasil Digest"_s));
    writer.setTheme(m_repository.theme(u"Sasil Light"_s));
    const QString written = writer.write(QString::fromUtf8(read(path)));

    const QString golden = path.chopped(3) + u".formats"_s;
    if (qEnvironmentVariableIsSet("SASIL_UPDATE_GOLDEN")) {
        QFile file(golden);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(written.toUtf8());
    }
    const QStringList actual = written.split(u'\n');
    const QStringList expected = QString::fromUtf8(read(golden)).split(u'\n');
    for (qsizetype i = 0; i < std::min(actual.size(), expected.size()); ++i)
        QCOMPARE(actual[i], expected[i]);
    QCOMPARE(actual.size(), expected.size());
}

void ResourcesTest::themesAreReadable_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<double>("least");
    QTest::newRow("light") << u"Sasil Light"_s << 4.5;
    QTest::newRow("dark") << u"Sasil Dark"_s << 4.5;
    QTest::newRow("high contrast") << u"Sasil High Contrast"_s << 7.0;
    QTest::newRow("high contrast, dark") << u"Sasil High Contrast Dark"_s << 7.0;
}

void ResourcesTest::themesAreReadable()
{
    QFETCH(QString, name);
    QFETCH(double, least);
    const KSyntaxHighlighting::Theme theme = m_repository.theme(name);
    QVERIFY(theme.isValid());
    QCOMPARE(theme.name(), name);
    const QColor page = QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::BackgroundColor));
    const QColor line = QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::CurrentLine));
    const auto formats = m_repository.definitionForName(u"Sasil Digest"_s).formats();
    QVERIFY(formats.size() > 20);
    const QColor selection = QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::TextSelection));
    for (const KSyntaxHighlighting::Format &format : formats) {
        QVERIFY(contrast(format.selectedTextColor(theme), selection) >= least);
        const QColor text = format.textColor(theme);
        const bool hasGround = format.hasBackgroundColor(theme);
        for (const QColor &ground : {hasGround ? format.backgroundColor(theme) : page, line}) {
            if (hasGround && ground == line)
                continue;
            const double ratio = contrast(text, ground);
            QVERIFY2(ratio >= least, qPrintable(u"%1: %2"_s.arg(format.name()).arg(ratio)));
        }
    }
    const QColor numbers = QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::LineNumbers));
    const QColor border = QColor::fromRgba(theme.editorColor(KSyntaxHighlighting::Theme::IconBorder));
    QVERIFY(contrast(numbers, border) >= (least > 4.5 ? least : 4.0));
}

void ResourcesTest::definitionClaimsNoFiles()
{
    QVERIFY(m_repository.definitionForFileName(u"notes.md"_s).name() != u"Sasil Digest");
}

void ResourcesTest::xmlIsWellFormed()
{
    QStringList paths = files(u":/org.sasil/syntax"_s, u"*.xml"_s) + files(u":/icons"_s, u"*.svg"_s);
    QVERIFY(paths.size() > 30);
    for (const QString &path : paths) {
        QXmlStreamReader reader(read(path));
        while (!reader.atEnd())
            reader.readNext();
        QVERIFY2(!reader.hasError(), qPrintable(path + u": "_s + reader.errorString()));
    }
}

void ResourcesTest::iconsLoad_data()
{
    QTest::addColumn<QString>("path");
    for (const QString &path : files(u":/icons"_s, u"*.svg"_s))
        QTest::newRow(qPrintable(QFileInfo(path).baseName())) << path;
}

void ResourcesTest::iconsLoad()
{
    QFETCH(QString, path);
    const QByteArray svg = read(path);
    QSvgRenderer renderer(svg);
    QVERIFY(renderer.isValid());
    QImage image(48, 48, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    renderer.render(&painter);
    painter.end();
    QImage nothing(image.size(), image.format());
    nothing.fill(Qt::transparent);
    QVERIFY(image != nothing);

    const QString name = QFileInfo(path).baseName();
    if (name == u"sasil") {
        QCOMPARE(renderer.defaultSize(), QSize(128, 128));
        return;
    }
    QCOMPARE(renderer.viewBox(), QRect(0, 0, 24, 24));
    QVERIFY(svg.contains("stroke-width=\"1.75\""));
    // A finding has a colour of its own; the program gives every other icon the palette's.
    static const QRegularExpression colour(u"#[0-9a-fA-F]{3,6}\""_s);
    QCOMPARE(QString::fromUtf8(svg).contains(colour), name.startsWith(u"finding-"));
}

void ResourcesTest::iconsAreComplete()
{
    const QStringList names = QString::fromUtf8(read(QStringLiteral(SASIL_TEST_DATA "/resources/icons.txt")))
                                  .split(u'\n', Qt::SkipEmptyParts);
    QVERIFY(!names.isEmpty());
    for (const QString &name : names)
        QVERIFY2(QFile::exists(u":/icons/%1.svg"_s.arg(name)), qPrintable(name));
}

void ResourcesTest::cssPropertiesAreDefined()
{
    static const QRegularExpression use(u"var\\((--[\\w-]+)"_s);
    static const QRegularExpression definition(u"(--[\\w-]+)\\s*:"_s);
    const QString print = QString::fromUtf8(read(u":/style/print.css"_s));
    for (const QString &path : files(u":/style"_s, u"*.css"_s)) {
        const QString css = QString::fromUtf8(read(path));
        QSet<QString> defined;
        for (auto matches = definition.globalMatch(css); matches.hasNext();)
            defined.insert(matches.next().captured(1));
        // What is for screens stands over it; a look is over both.
        if (!path.endsWith(u"/print.css")) {
            const bool isLook = looks.contains(path);
            for (auto matches = definition.globalMatch(isLook ? m_css + print : m_css); matches.hasNext();)
                defined.insert(matches.next().captured(1));
        }
        QSet<QString> used;
        for (auto matches = use.globalMatch(css); matches.hasNext();)
            used.insert(matches.next().captured(1));
        QCOMPARE(used - defined, QSet<QString>());
        if (path.endsWith(u"/digest.css"))
            QCOMPARE(defined - used, QSet<QString>());
        QCOMPARE(css.count(u'{'), css.count(u'}'));
    }
}

/// Code on paper: white, and the well that code stands in.
void ResourcesTest::paperIsReadable()
{
    const QString css = QString::fromUtf8(read(u":/style/print.css"_s));
    static const QRegularExpression rule(
        u"\\b(?<!-)color:\\s*(#[0-9a-f]{6})|--(?:ink|soft|faint|link|fact|opinion):\\s*(#[0-9a-f]{6})"_s);
    int colours = 0;
    for (auto matches = rule.globalMatch(css); matches.hasNext(); ++colours) {
        const QRegularExpressionMatch match = matches.next();
        const QColor text(match.captured(1) + match.captured(2));
        if (css.sliced(match.capturedStart() - 1, 1) != u"-")
            QVERIFY2(contrast(text, QColor(u"#f0f1f4"_s)) >= 4.5, qPrintable(match.captured()));
    }
    QVERIFY(colours > 10);
}

/// A look sets type and room; colours are the themes'.
void ResourcesTest::looksHaveNoColours()
{
    static const QRegularExpression comment(u"/\\*.*?\\*/"_s, QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression colour(u"#[0-9a-fA-F]{3,8}\\b|rgb|hsl"_s);
    for (const QString &path : looks) {
        const QString css = QString::fromUtf8(read(path));
        QVERIFY2(css.contains(u"@media screen {") && css.contains(u"@media print {"), qPrintable(path));
        QVERIFY2(!QString(css).remove(comment).remove(u"#digest"_s).contains(colour), qPrintable(path));
    }
}

void ResourcesTest::cssAsksForNothing()
{
    for (const QString &path : files(u":/style"_s, u"*.css"_s)) {
        const QByteArray css = read(path);
        for (const char *word : {"url(", "@import", "@font-face", "http:", "https:"})
            QVERIFY2(!css.contains(word), qPrintable(path));
    }
}

void ResourcesTest::cssDarkThemesAgree()
{
    const QMap<QString, QString> light = properties(m_css, lightSelector);
    const QMap<QString, QString> dark = properties(m_css, darkSelector);
    QVERIFY(light.size() > 15);
    QCOMPARE(dark.keys(), light.keys());
    QCOMPARE(properties(m_css, autoSelector), dark);
    QCOMPARE(properties(m_css, contrastSelector).keys(), light.keys());
    QCOMPARE(properties(m_css, contrastDarkSelector).keys(), light.keys());
}

void ResourcesTest::cssContrast_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("ground");
    QTest::addColumn<double>("least");
    const QString list = QString::fromUtf8(read(QStringLiteral(SASIL_TEST_DATA "/resources/contrast.txt")));
    for (const QString &line : list.split(u'\n', Qt::SkipEmptyParts)) {
        const QStringList fields = line.split(u' ');
        if (!line.startsWith(u'#'))
            QTest::newRow(qPrintable(line)) << fields.at(0) << fields.at(1) << fields.at(2).toDouble();
    }
}

void ResourcesTest::cssContrast()
{
    QFETCH(QString, text);
    QFETCH(QString, ground);
    QFETCH(double, least);
    for (const QString &selector : {lightSelector, darkSelector, contrastSelector, contrastDarkSelector}) {
        // High contrast keeps to AAA, and gives marks what others give text.
        const bool isHigh = selector == contrastSelector || selector == contrastDarkSelector;
        const double wanted = !isHigh ? least : least >= 4.5 ? 7 : 4.5;
        const QMap<QString, QString> colours = properties(m_css, selector);
        QVERIFY(colours.contains(text) && colours.contains(ground));
        const double ratio = contrast(QColor(colours[text]), QColor(colours[ground]));
        QVERIFY2(ratio >= wanted, qPrintable(u"%1: %2"_s.arg(selector.trimmed()).arg(ratio)));
    }
}

void ResourcesTest::samplesAreClean()
{
    const QStringList samples = files(u":/samples"_s, u"*.md"_s);
    QVERIFY(samples.contains(u":/samples/digest-ko.md") && samples.contains(u":/samples/digest-en.md"));
    for (const QString &path : samples) {
        const QByteArray bytes = read(path);
        QVERIFY2(bytes.isValidUtf8() && !bytes.startsWith("\xef\xbb\xbf"), qPrintable(path));
        QVERIFY2(!bytes.contains('\r') && bytes.endsWith('\n') && !bytes.contains(" \n"), qPrintable(path));
    }
}

QTEST_GUILESS_MAIN(ResourcesTest)
#include "tst_resources.moc"
