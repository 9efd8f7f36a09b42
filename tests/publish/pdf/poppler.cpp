// SPDX-License-Identifier: MIT
#include "poppler.h"

#include "pdftools.h"

#include <QRegularExpression>
#include <QXmlStreamReader>
#include <QtTest>

using namespace Qt::StringLiterals;

namespace sasil::test {

char *toString(const OutlineLine &line)
{
    return QTest::toString(QString(qsizetype(2) * line.depth, u' ') + line.title + u" @"_s +
                           QString::number(line.page));
}

QList<OutlineLine> popplerOutline(const QByteArray &pdf)
{
    QXmlStreamReader xml(output(pdf, u"pdftohtml"_s, {u"-xml"_s, u"-i"_s, u"-stdout"_s, u"%1"_s}));
    QList<OutlineLine> lines;
    int depth = -1;
    while (!xml.atEnd()) {
        xml.readNext();
        if (xml.name() == u"outline")
            depth += xml.isStartElement() ? 1 : -1;
        if (xml.isStartElement() && xml.name() == u"item") {
            const int page = xml.attributes().value("page"_L1).toInt();
            lines.append({depth, xml.readElementText(QXmlStreamReader::IncludeChildElements), page});
        }
    }
    return lines;
}

QHash<QString, int> destinationPages(const QByteArray &pdf)
{
    static const QRegularExpression line(u"^ *(\\d+) \\[.*\\] \"(.*)\"$"_s,
                                         QRegularExpression::MultilineOption);
    QHash<QString, int> pages;
    const QString text = output(pdf, u"pdfinfo"_s, {u"-dests"_s, u"%1"_s});
    for (const QRegularExpressionMatch &match : line.globalMatch(text))
        pages.insert(match.captured(2), match.captured(1).toInt());
    return pages;
}

QStringList linksOutside(const QByteArray &pdf)
{
    static const QRegularExpression line(u"^ *\\d+ +Annotation +(\\S+)$"_s,
                                         QRegularExpression::MultilineOption);
    QStringList links;
    const QString text = output(pdf, u"pdfinfo"_s, {u"-url"_s, u"%1"_s});
    for (const QRegularExpressionMatch &match : line.globalMatch(text)) {
        if (links.isEmpty() || links.constLast() != match.captured(1))
            links.append(match.captured(1));
    }
    return links;
}

QStringList linksInside(const QByteArray &pdf)
{
    static const QRegularExpression name(u"/Dest /(\\S+)"_s);
    QStringList links;
    const QString text = output(pdf, u"qpdf"_s, {u"--qdf"_s, u"--object-streams=disable"_s, u"%1"_s, u"-"_s});
    for (const QRegularExpressionMatch &match : name.globalMatch(text)) {
        if (links.isEmpty() || links.constLast() != match.captured(1))
            links.append(match.captured(1));
    }
    return links;
}

QStringList pageTexts(const QByteArray &pdf, const QString &order)
{
    QStringList pages = output(pdf, u"pdftotext"_s, {order, u"%1"_s, u"-"_s}).split(u'\f');
    pages.removeLast(); // a form feed ends the last page too
    return pages;
}

} // namespace sasil::test
