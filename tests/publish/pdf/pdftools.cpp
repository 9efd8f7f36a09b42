// SPDX-License-Identifier: MIT
#include "pdftools.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryFile>
#include <QTextDocumentFragment>

using namespace Qt::StringLiterals;

namespace sasil::test {
namespace {

QString fileText(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("cannot read %s", qPrintable(path));
    return QString::fromUtf8(file.readAll());
}

} // namespace

PrintPage digestPage()
{
    PrintPage page;
    page.html = fileText(QStringLiteral(SASIL_TEST_DATA "/pdf/digest.html"));
    page.html.replace("/* print.css */"_L1, fileText(u":/style/print.css"_s));
    page.title = u"도서관, 물, 자전거"_s;
    page.author = u"김가온"_s;
    page.language = u"ko"_s;
    const QStringList lines =
        fileText(QStringLiteral(SASIL_TEST_DATA "/pdf/outline.txt")).split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const QStringList fields = line.split(u'\t');
        page.outline.append({fields.at(0).toInt(), fields.at(2), fields.at(1)});
    }
    return page;
}

QStringList itemTexts(const QString &html)
{
    static const QRegularExpression item(u"<li class=\"item\">(.*?)</li>\n"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression image(u"<img[^>]*>"_s);
    QStringList texts;
    for (const QRegularExpressionMatch &match : item.globalMatch(html)) {
        const QString source = match.captured(1).remove(image);
        texts.append(QTextDocumentFragment::fromHtml(source).toPlainText().simplified());
    }
    return texts;
}

QString output(const QByteArray &pdf, const QString &program, const QStringList &arguments)
{
    QTemporaryFile file;
    if (!file.open() || file.write(pdf) != pdf.size() || !file.flush())
        return {};
    QProcess process;
    process.start(program, QStringList(arguments).replaceInStrings(u"%1"_s, file.fileName()));
    if (!process.waitForFinished() || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0) {
        qWarning("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return {};
    }
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString squeezed(QString text)
{
    static const QRegularExpression space(u"\\s+"_s);
    return text.remove(space);
}

} // namespace sasil::test
