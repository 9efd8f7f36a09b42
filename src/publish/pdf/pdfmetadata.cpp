// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfmetadata.h"

#include "publish/pdf/pdfdate.h"

#include <QXmlStreamWriter>

using namespace Qt::StringLiterals;

namespace sasil {
namespace {

constexpr auto Program = "Sasil " SASIL_VERSION ""_L1;

constexpr auto Meta = "adobe:ns:meta/"_L1;
constexpr auto Rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"_L1;
constexpr auto DublinCore = "http://purl.org/dc/elements/1.1/"_L1;
constexpr auto Xmp = "http://ns.adobe.com/xap/1.0/"_L1;
constexpr auto Pdf = "http://ns.adobe.com/pdf/1.3/"_L1;

QPDFObjectHandle text(const QString &value)
{
    return QPDFObjectHandle::newUnicodeString(value.toStdString());
}

void writeProperty(QXmlStreamWriter &xml, QLatin1StringView space, QLatin1StringView name,
                   const QString &value)
{
    if (!value.isEmpty())
        xml.writeTextElement(space, name, value);
}

/// A property whose value is an array (`kind`: Alt, Seq or Bag); empty strings are no items.
void writeArrayProperty(QXmlStreamWriter &xml, QLatin1StringView name, QLatin1StringView kind,
                        QStringList values)
{
    values.removeAll(QString());
    if (values.isEmpty())
        return;
    xml.writeStartElement(DublinCore, name);
    xml.writeStartElement(Rdf, kind);
    for (const QString &value : std::as_const(values)) {
        xml.writeStartElement(Rdf, "li"_L1);
        if (kind == "Alt"_L1)
            xml.writeAttribute("xml:lang"_L1, "x-default"_L1);
        xml.writeCharacters(value);
        xml.writeEndElement();
    }
    xml.writeEndElement();
    xml.writeEndElement();
}

/// XMP specification, part 1, 7.3: the packet around the RDF.
QByteArray xmpPacket(const PrintPage &page, const QDateTime &created)
{
    QByteArray packet;
    QXmlStreamWriter xml(&packet);
    xml.writeProcessingInstruction(u"xpacket"_s, u"begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\""_s);
    xml.writeNamespace(Meta, "x"_L1);
    xml.writeStartElement(Meta, "xmpmeta"_L1);
    xml.writeNamespace(Rdf, "rdf"_L1);
    xml.writeStartElement(Rdf, "RDF"_L1);
    xml.writeNamespace(DublinCore, "dc"_L1);
    xml.writeNamespace(Xmp, "xmp"_L1);
    xml.writeNamespace(Pdf, "pdf"_L1);
    xml.writeStartElement(Rdf, "Description"_L1);
    xml.writeAttribute(Rdf, "about"_L1, ""_L1);
    writeProperty(xml, DublinCore, "format"_L1, u"application/pdf"_s);
    writeArrayProperty(xml, "title"_L1, "Alt"_L1, {page.title});
    writeArrayProperty(xml, "creator"_L1, "Seq"_L1, {page.author});
    writeArrayProperty(xml, "description"_L1, "Alt"_L1, {page.subject});
    writeArrayProperty(xml, "subject"_L1, "Bag"_L1, page.keywords);
    writeArrayProperty(xml, "language"_L1, "Bag"_L1, {page.language});
    writeProperty(xml, Xmp, "CreatorTool"_L1, QString(Program));
    if (created.isValid()) {
        writeProperty(xml, Xmp, "CreateDate"_L1, created.toUTC().toString(Qt::ISODate));
        writeProperty(xml, Xmp, "ModifyDate"_L1, created.toUTC().toString(Qt::ISODate));
    }
    writeProperty(xml, Pdf, "Keywords"_L1, page.keywords.join(u", "_s));
    writeProperty(xml, Pdf, "Producer"_L1, QString(Program));
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeEndElement();
    xml.writeProcessingInstruction(u"xpacket"_s, u"end=\"r\""_s);
    return packet;
}

QPDFObjectHandle information(const PrintPage &page, const QDateTime &created)
{
    QPDFObjectHandle info = QPDFObjectHandle::newDictionary();
    const std::pair<const char *, QString> properties[]{{"/Title", page.title},
                                                        {"/Author", page.author},
                                                        {"/Subject", page.subject},
                                                        {"/Keywords", page.keywords.join(u", "_s)}};
    for (const auto &[key, value] : properties) {
        if (!value.isEmpty())
            info.replaceKey(key, text(value));
    }
    info.replaceKey("/Creator", text(QString(Program)));
    info.replaceKey("/Producer", text(QString(Program)));
    if (created.isValid()) {
        const QPDFObjectHandle date = QPDFObjectHandle::newString(pdfDate(created));
        info.replaceKey("/CreationDate", date);
        info.replaceKey("/ModDate", date);
    }
    return info;
}

} // namespace

void writeMetadata(QPDF &pdf, const PrintPage &page, const PdfOptions &options)
{
    pdf.getTrailer().replaceKey("/Info", pdf.makeIndirectObject(information(page, options.created)));

    const QByteArray packet = xmpPacket(page, options.created);
    QPDFObjectHandle metadata = pdf.newStream(packet.toStdString());
    metadata.getDict().replaceKey("/Type", QPDFObjectHandle::newName("/Metadata"));
    metadata.getDict().replaceKey("/Subtype", QPDFObjectHandle::newName("/XML"));

    QPDFObjectHandle root = pdf.getRoot();
    root.replaceKey("/Metadata", metadata);
    if (!page.language.isEmpty())
        root.replaceKey("/Lang", text(page.language));
    root.replaceKey("/ViewerPreferences", QPDFObjectHandle::parse("<< /DisplayDocTitle true >>"));
    root.replaceKey("/PageMode",
                    QPDFObjectHandle::newName(page.outline.isEmpty() ? "/UseNone" : "/UseOutlines"));
}

void writePageLabels(QPDF &pdf, qsizetype front)
{
    const std::string numbers =
        front > 0 ? "0 << /S /r >> " + std::to_string(front) + " << /S /D >>" : "0 << /S /D >>";
    pdf.getRoot().replaceKey("/PageLabels", QPDFObjectHandle::parse("<< /Nums [ " + numbers + " ] >>"));
}

} // namespace sasil
