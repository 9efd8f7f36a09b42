// SPDX-License-Identifier: MIT
#include "publish/pdf/pdfmetadata.h"

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

/// ISO 32000-1, 7.9.4.
QPDFObjectHandle date(const QDateTime &value)
{
    const QString digits = value.toUTC().toString(u"yyyyMMddHHmmss"_s);
    return QPDFObjectHandle::newString("D:" + digits.toStdString() + "Z");
}

void writeProperty(QXmlStreamWriter &xml, QLatin1StringView space, QLatin1StringView name,
                   const QString &value)
{
    if (!value.isEmpty())
        xml.writeTextElement(space, name, value);
}

/// A property whose value is an array (`kind`: Alt, Seq or Bag) of one item.
void writeArrayProperty(QXmlStreamWriter &xml, QLatin1StringView name, QLatin1StringView kind,
                        const QString &value)
{
    if (value.isEmpty())
        return;
    xml.writeStartElement(DublinCore, name);
    xml.writeStartElement(Rdf, kind);
    xml.writeStartElement(Rdf, "li"_L1);
    if (kind == "Alt"_L1)
        xml.writeAttribute("xml:lang"_L1, "x-default"_L1);
    xml.writeCharacters(value);
    xml.writeEndElement();
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
    writeArrayProperty(xml, "title"_L1, "Alt"_L1, page.title);
    writeArrayProperty(xml, "creator"_L1, "Seq"_L1, page.author);
    writeArrayProperty(xml, "language"_L1, "Bag"_L1, page.language);
    writeProperty(xml, Xmp, "CreatorTool"_L1, QString(Program));
    if (created.isValid()) {
        writeProperty(xml, Xmp, "CreateDate"_L1, created.toUTC().toString(Qt::ISODate));
        writeProperty(xml, Xmp, "ModifyDate"_L1, created.toUTC().toString(Qt::ISODate));
    }
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
    if (!page.title.isEmpty())
        info.replaceKey("/Title", text(page.title));
    if (!page.author.isEmpty())
        info.replaceKey("/Author", text(page.author));
    info.replaceKey("/Creator", text(QString(Program)));
    info.replaceKey("/Producer", text(QString(Program)));
    if (created.isValid()) {
        info.replaceKey("/CreationDate", date(created));
        info.replaceKey("/ModDate", date(created));
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
    root.replaceKey("/PageLabels", QPDFObjectHandle::parse("<< /Nums [ 0 << /S /D >> ] >>"));
}

} // namespace sasil
