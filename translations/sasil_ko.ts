<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ko" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;New</source>
        <translation>새로 만들기(&amp;N)</translation>
    </message>
    <message>
        <source>Begin a new digest</source>
        <translation>새 다이제스트 시작</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>열기(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a digest</source>
        <translation>다이제스트 열기</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>Save the digest</source>
        <translation>다이제스트 저장</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>다른 이름으로 저장(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the digest under another name</source>
        <translation>다이제스트를 다른 이름으로 저장</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>내보내기(&amp;E)…</translation>
    </message>
    <message>
        <source>Export as PDF, HTML or Markdown</source>
        <translation>PDF, HTML, 마크다운으로 내보내기</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>끝내기(&amp;Q)</translation>
    </message>
    <message>
        <source>Close all windows; they come back at the next start</source>
        <translation>모든 창 닫기(다음에 시작할 때 다시 열림)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>실행 취소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>다시 실행(&amp;R)</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>잘라내기(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>붙여넣기(&amp;P)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>Add &amp;Topic</source>
        <translation>주제 추가(&amp;T)</translation>
    </message>
    <message>
        <source>Add a topic after this one</source>
        <translation>이 주제 다음에 주제 추가</translation>
    </message>
    <message>
        <source>Add &amp;Fact</source>
        <translation>사실 추가(&amp;F)</translation>
    </message>
    <message>
        <source>Add a fact to this topic</source>
        <translation>이 주제에 사실 추가</translation>
    </message>
    <message>
        <source>Add &amp;Opinion</source>
        <translation>의견 추가(&amp;O)</translation>
    </message>
    <message>
        <source>Add an opinion to this topic</source>
        <translation>이 주제에 의견 추가</translation>
    </message>
    <message>
        <source>&amp;Next Problem</source>
        <translation>다음 문제(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous Problem</source>
        <translation>이전 문제(&amp;P)</translation>
    </message>
    <message>
        <source>Fi&amp;x at Cursor…</source>
        <translation>빠른 수정(&amp;X)…</translation>
    </message>
    <message>
        <source>List the fixes for the problem at the cursor</source>
        <translation>커서 위치의 문제에 쓸 수 있는 수정 보기</translation>
    </message>
    <message>
        <source>&amp;Outline</source>
        <translation>개요(&amp;O)</translation>
    </message>
    <message>
        <source>Show or hide the outline</source>
        <translation>개요 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Pro&amp;blems</source>
        <translation>문제(&amp;B)</translation>
    </message>
    <message>
        <source>Show or hide the list of problems</source>
        <translation>문제 목록 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>미리보기(&amp;P)</translation>
    </message>
    <message>
        <source>Show or hide the preview</source>
        <translation>미리보기 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>확대(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom O&amp;ut</source>
        <translation>축소(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Normal Size</source>
        <translation>원래 크기(&amp;N)</translation>
    </message>
    <message>
        <source>Like the &amp;System</source>
        <translation>시스템 설정 따름(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>밝게(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>어둡게(&amp;D)</translation>
    </message>
    <message>
        <source>Load &amp;Remote Images</source>
        <translation>인터넷 그림 불러오기(&amp;R)</translation>
    </message>
    <message>
        <source>Let the preview of this digest load images from the network</source>
        <translation>이 다이제스트의 미리보기에서 인터넷에 있는 그림 불러오기</translation>
    </message>
    <message>
        <source>Sasil &amp;Help</source>
        <translation>Sasil 도움말(&amp;H)</translation>
    </message>
    <message>
        <source>About the &amp;Rules</source>
        <translation>규칙 설명(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;About Sasil</source>
        <translation>Sasil 정보(&amp;A)</translation>
    </message>
    <message>
        <source>Fix &amp;Everything Safe</source>
        <translation>안전한 것 모두 수정(&amp;E)</translation>
    </message>
    <message>
        <source>Apply all fixes that need nobody&apos;s judgement</source>
        <translation>판단이 필요 없는 수정을 모두 적용합니다</translation>
    </message>
    <message>
        <source>&amp;Cite a Fact…</source>
        <translation>근거 들기(&amp;C)…</translation>
    </message>
    <message>
        <source>Let the opinion at the cursor name a fact that it rests on</source>
        <translation>커서가 있는 의견이 기대고 있는 사실을 밝힙니다</translation>
    </message>
    <message>
        <source>&amp;Rename Fact Id…</source>
        <translation>사실 번호 바꾸기(&amp;R)…</translation>
    </message>
    <message>
        <source>Give the fact at the cursor another id, in all citations too</source>
        <translation>커서가 있는 사실의 번호를 모든 근거 표시까지 함께 바꿉니다</translation>
    </message>
    <message>
        <source>&amp;Support Table</source>
        <translation>근거 표(&amp;S)</translation>
    </message>
    <message>
        <source>Show or hide which facts support which opinions</source>
        <translation>어떤 사실이 어떤 의견을 뒷받침하는지 보이거나 숨기기</translation>
    </message>
    <message>
        <source>New &amp;Digest for a Week…</source>
        <translation>한 주의 새 다이제스트(&amp;D)…</translation>
    </message>
    <message>
        <source>Begin a digest for a week, with what an earlier one left to read</source>
        <translation>앞선 다이제스트에 남은 메모를 이어받아 한 주의 다이제스트 시작하기</translation>
    </message>
    <message>
        <source>New &amp;Window</source>
        <translation>새 창(&amp;W)</translation>
    </message>
    <message>
        <source>Begin a new digest in a window of its own</source>
        <translation>새 창에서 새 다이제스트 시작하기</translation>
    </message>
    <message>
        <source>Close this digest</source>
        <translation>이 다이제스트 닫기</translation>
    </message>
    <message>
        <source>Close W&amp;indow</source>
        <translation>창 닫기(&amp;I)</translation>
    </message>
    <message>
        <source>Close this window with all its digests</source>
        <translation>이 창과 그 안의 다이제스트 모두 닫기</translation>
    </message>
    <message>
        <source>Ne&amp;xt Digest</source>
        <translation>다음 다이제스트(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious Digest</source>
        <translation>이전 다이제스트(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Find…</source>
        <translation>찾기(&amp;F)…</translation>
    </message>
    <message>
        <source>Find text in this digest, or only in facts or opinions</source>
        <translation>이 다이제스트에서, 또는 사실이나 의견에서만 찾기</translation>
    </message>
    <message>
        <source>Rep&amp;lace…</source>
        <translation>바꾸기(&amp;L)…</translation>
    </message>
    <message>
        <source>Find text in this digest and replace it</source>
        <translation>이 다이제스트에서 찾아 바꾸기</translation>
    </message>
    <message>
        <source>Find &amp;Next</source>
        <translation>다음 찾기(&amp;N)</translation>
    </message>
    <message>
        <source>Go to the next place where it was found</source>
        <translation>찾은 것 가운데 다음으로 가기</translation>
    </message>
    <message>
        <source>Find Pre&amp;vious</source>
        <translation>이전 찾기(&amp;V)</translation>
    </message>
    <message>
        <source>Go to the previous place where it was found</source>
        <translation>찾은 것 가운데 이전으로 가기</translation>
    </message>
    <message>
        <source>Co&amp;mplete</source>
        <translation>자동 완성(&amp;M)</translation>
    </message>
    <message>
        <source>List what can be put in at the cursor</source>
        <translation>커서 자리에 넣을 수 있는 것 보기</translation>
    </message>
    <message>
        <source>Check &amp;Spelling</source>
        <translation>맞춤법 검사(&amp;S)</translation>
    </message>
    <message>
        <source>Underline what is misspelt, in Korean and in English</source>
        <translation>틀린 한국어와 영어 낱말에 밑줄 긋기</translation>
    </message>
    <message>
        <source>Next Misspelt &amp;Word</source>
        <translation>다음 틀린 낱말(&amp;W)</translation>
    </message>
    <message>
        <source>Go to the next word that is misspelt</source>
        <translation>맞춤법이 틀린 다음 낱말로 가기</translation>
    </message>
    <message>
        <source>My W&amp;ords…</source>
        <translation>내 낱말(&amp;O)…</translation>
    </message>
    <message>
        <source>List the words that are right in every digest</source>
        <translation>모든 다이제스트에서 맞는 말로 볼 낱말의 목록</translation>
    </message>
    <message>
        <source>Add Su&amp;btopic</source>
        <translation>하위 주제 추가(&amp;B)</translation>
    </message>
    <message>
        <source>Add a topic one level below this one</source>
        <translation>이 주제보다 한 단계 아래에 주제 추가</translation>
    </message>
    <message>
        <source>Move Topic &amp;Up</source>
        <translation>주제를 위로 옮기기(&amp;U)</translation>
    </message>
    <message>
        <source>Move the topic, with all below it, before the one above</source>
        <translation>주제를 하위 주제와 함께 위 주제 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Move Topic &amp;Down</source>
        <translation>주제를 아래로 옮기기(&amp;D)</translation>
    </message>
    <message>
        <source>Move the topic, with all below it, behind the next one</source>
        <translation>주제를 하위 주제와 함께 다음 주제 뒤로 옮깁니다</translation>
    </message>
    <message>
        <source>Move Topic One Level &amp;Higher</source>
        <translation>주제를 한 단계 올리기(&amp;H)</translation>
    </message>
    <message>
        <source>Take the topic, with all below it, out of the one that it stands under</source>
        <translation>주제를 하위 주제와 함께 상위 주제 밖으로 꺼냅니다</translation>
    </message>
    <message>
        <source>Move Topic Under the &amp;One Before</source>
        <translation>주제를 앞 주제 아래로 넣기(&amp;O)</translation>
    </message>
    <message>
        <source>Make the topic, with all below it, a part of the one before it</source>
        <translation>주제를 하위 주제와 함께 앞 주제의 하위 주제로 만듭니다</translation>
    </message>
    <message>
        <source>&amp;Split Topic Here</source>
        <translation>여기서 주제 나누기(&amp;S)</translation>
    </message>
    <message>
        <source>Begin a new topic at the cursor</source>
        <translation>커서 자리에서 새 주제를 시작합니다</translation>
    </message>
    <message>
        <source>&amp;Merge Topic with the One Above</source>
        <translation>위 주제와 합치기(&amp;M)</translation>
    </message>
    <message>
        <source>Take the heading away, so that what it has goes on the topic above</source>
        <translation>제목을 없애고 그 아래 내용을 위 주제에 잇습니다</translation>
    </message>
    <message>
        <source>Ma&amp;ke a Topic of the Stub</source>
        <translation>메모를 주제로 만들기(&amp;K)</translation>
    </message>
    <message>
        <source>Make the link of the stub the source of a first fact</source>
        <translation>메모의 링크를 첫 사실의 출처로 삼습니다</translation>
    </message>
    <message>
        <source>Add &amp;Item</source>
        <translation>항목 추가(&amp;I)</translation>
    </message>
    <message>
        <source>Add another one of the same kind behind the fact or opinion at the cursor</source>
        <translation>커서가 있는 사실이나 의견 뒤에 같은 종류의 항목을 추가합니다</translation>
    </message>
    <message>
        <source>Move Fact or Opinion &amp;Up</source>
        <translation>사실·의견을 위로 옮기기(&amp;U)</translation>
    </message>
    <message>
        <source>Move the fact or opinion at the cursor before the one above</source>
        <translation>커서가 있는 사실이나 의견을 위 항목 앞으로 옮깁니다</translation>
    </message>
    <message>
        <source>Move Fact or Opinion &amp;Down</source>
        <translation>사실·의견을 아래로 옮기기(&amp;D)</translation>
    </message>
    <message>
        <source>Move the fact or opinion at the cursor behind the next one</source>
        <translation>커서가 있는 사실이나 의견을 다음 항목 뒤로 옮깁니다</translation>
    </message>
    <message>
        <source>&amp;Turn Fact into Opinion, or Back</source>
        <translation>사실을 의견으로, 의견을 사실로 바꾸기(&amp;T)</translation>
    </message>
    <message>
        <source>Make an opinion of the fact at the cursor, or a fact of the opinion</source>
        <translation>커서가 있는 사실을 의견으로, 또는 의견을 사실로 바꿉니다</translation>
    </message>
    <message>
        <source>&amp;Write Block in the Digest&apos;s Style</source>
        <translation>블록을 다이제스트의 형식으로 맞추기(&amp;W)</translation>
    </message>
    <message>
        <source>Write the facts or opinions at the cursor like most others in the digest</source>
        <translation>커서가 있는 사실이나 의견을 다이제스트의 다른 것들과 같은 모양으로 적습니다</translation>
    </message>
    <message>
        <source>&amp;Go to Topic…</source>
        <translation>주제로 가기(&amp;G)…</translation>
    </message>
    <message>
        <source>Go to a topic of an open digest by its name</source>
        <translation>열려 있는 다이제스트의 주제를 이름으로 찾아갑니다</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>명령 찾기(&amp;C)…</translation>
    </message>
    <message>
        <source>Find a command by its name, in Korean or English</source>
        <translation>명령을 한국어나 영어 이름으로 찾습니다</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>뒤로(&amp;B)</translation>
    </message>
    <message>
        <source>Go back to where the cursor was before the last jump</source>
        <translation>커서가 마지막으로 건너뛰기 전에 있던 곳으로 돌아갑니다</translation>
    </message>
    <message>
        <source>&amp;Forward</source>
        <translation>앞으로(&amp;F)</translation>
    </message>
    <message>
        <source>Go forward again to where the cursor was before going back</source>
        <translation>뒤로 가기 전에 커서가 있던 곳으로 다시 갑니다</translation>
    </message>
    <message>
        <source>Topic B&amp;ar</source>
        <translation>주제 막대(&amp;A)</translation>
    </message>
    <message>
        <source>Show or hide the topic at the cursor above the text</source>
        <translation>커서가 있는 주제를 글 위에 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Go to the &amp;Topic Bar</source>
        <translation>주제 막대로 이동(&amp;T)</translation>
    </message>
    <message>
        <source>Go along the topics above the text by keys</source>
        <translation>글 위의 주제를 키보드로 옮겨 다니기</translation>
    </message>
    <message>
        <source>Lin&amp;e Numbers</source>
        <translation>줄 번호(&amp;E)</translation>
    </message>
    <message>
        <source>Show or hide the numbers of lines</source>
        <translation>줄 번호 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>Fa&amp;ct and Opinion Band</source>
        <translation>사실·의견 띠(&amp;C)</translation>
    </message>
    <message>
        <source>Show or hide beside the text where facts and opinions are</source>
        <translation>사실과 의견이 있는 곳을 글 옆에 표시 또는 숨기기</translation>
    </message>
    <message>
        <source>As Wide as the &amp;Window</source>
        <translation>창 너비에 맞춤(&amp;W)</translation>
    </message>
    <message>
        <source>Let rows be as long as there is room for</source>
        <translation>줄을 창 너비만큼 길게 쓰기</translation>
    </message>
    <message>
        <source>&amp;60 Characters</source>
        <translation>60자(&amp;6)</translation>
    </message>
    <message>
        <source>&amp;80 Characters</source>
        <translation>80자(&amp;8)</translation>
    </message>
    <message>
        <source>&amp;100 Characters</source>
        <translation>100자(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;Font…</source>
        <translation>글꼴(&amp;F)…</translation>
    </message>
    <message>
        <source>Choose the font of the source</source>
        <translation>원문의 글꼴 고르기</translation>
    </message>
    <message>
        <source>&amp;Fold</source>
        <translation>접기(&amp;F)</translation>
    </message>
    <message>
        <source>Fold the facts, the opinions or the topic at the cursor away</source>
        <translation>커서가 있는 사실이나 의견, 주제를 접기</translation>
    </message>
    <message>
        <source>&amp;Unfold</source>
        <translation>펼치기(&amp;U)</translation>
    </message>
    <message>
        <source>Show again what is folded behind the line at the cursor</source>
        <translation>커서가 있는 줄에 접힌 것을 다시 펼치기</translation>
    </message>
    <message>
        <source>Fold &amp;All Topics</source>
        <translation>모든 주제 접기(&amp;A)</translation>
    </message>
    <message>
        <source>Show nothing of all topics but their headings</source>
        <translation>모든 주제에서 제목만 보기</translation>
    </message>
    <message>
        <source>Unfold A&amp;ll</source>
        <translation>모두 펼치기(&amp;L)</translation>
    </message>
    <message>
        <source>Show all that is folded again</source>
        <translation>접힌 것을 모두 다시 펼치기</translation>
    </message>
    <message>
        <source>Fold to Level &amp;1</source>
        <translation>1단계까지 보기(&amp;1)</translation>
    </message>
    <message>
        <source>Fold to Level &amp;2</source>
        <translation>2단계까지 보기(&amp;2)</translation>
    </message>
    <message>
        <source>Fold to Level &amp;3</source>
        <translation>3단계까지 보기(&amp;3)</translation>
    </message>
    <message>
        <source>Fold to Level &amp;4</source>
        <translation>4단계까지 보기(&amp;4)</translation>
    </message>
    <message>
        <source>Focus &amp;Mode</source>
        <translation>집중 모드(&amp;M)</translation>
    </message>
    <message>
        <source>Dim everything but the topic at the cursor</source>
        <translation>커서가 있는 주제만 남기고 흐리게 하기</translation>
    </message>
    <message>
        <source>T&amp;ypewriter Mode</source>
        <translation>타자기 모드(&amp;Y)</translation>
    </message>
    <message>
        <source>Keep the line that is written at one height</source>
        <translation>쓰고 있는 줄을 같은 높이에 두기</translation>
    </message>
    <message>
        <source>Full &amp;Screen</source>
        <translation>전체 화면(&amp;S)</translation>
    </message>
    <message>
        <source>Let the window fill the screen</source>
        <translation>창을 화면에 가득 채우기</translation>
    </message>
    <message>
        <source>Paste as Plain Te&amp;xt</source>
        <translation>서식 없이 붙여넣기(&amp;X)</translation>
    </message>
    <message>
        <source>Paste the text of the clipboard as it is, without making links or tables of it</source>
        <translation>링크나 표로 바꾸지 않고 클립보드의 글을 그대로 붙여넣기</translation>
    </message>
    <message>
        <source>Close &amp;Brackets and Quotes</source>
        <translation>괄호와 따옴표 자동으로 닫기(&amp;B)</translation>
    </message>
    <message>
        <source>Put what closes a bracket or a quotation mark behind the cursor while you type it</source>
        <translation>괄호나 따옴표를 쓰면 닫는 부호를 커서 뒤에 바로 넣기</translation>
    </message>
    <message>
        <source>&amp;Bold</source>
        <translation>굵게(&amp;B)</translation>
    </message>
    <message>
        <source>Write what is selected, or the word at the cursor, in bold, or no longer so</source>
        <translation>선택한 글이나 커서 자리의 낱말을 굵게 하거나 되돌리기</translation>
    </message>
    <message>
        <source>&amp;Italic</source>
        <translation>기울임(&amp;I)</translation>
    </message>
    <message>
        <source>Write what is selected, or the word at the cursor, in italics, or no longer so</source>
        <translation>선택한 글이나 커서 자리의 낱말을 기울이거나 되돌리기</translation>
    </message>
    <message>
        <source>&amp;Strikethrough</source>
        <translation>취소선(&amp;S)</translation>
    </message>
    <message>
        <source>Strike through what is selected, or the word at the cursor, or no longer so</source>
        <translation>선택한 글이나 커서 자리의 낱말에 취소선을 긋거나 지우기</translation>
    </message>
    <message>
        <source>&amp;Code</source>
        <translation>코드(&amp;C)</translation>
    </message>
    <message>
        <source>Write what is selected, or the word at the cursor, as code, or no longer so</source>
        <translation>선택한 글이나 커서 자리의 낱말을 코드로 쓰거나 되돌리기</translation>
    </message>
    <message>
        <source>&amp;Link</source>
        <translation>링크(&amp;L)</translation>
    </message>
    <message>
        <source>Make a link of what is selected, or of the word at the cursor; of a link only its words stay</source>
        <translation>선택한 글이나 커서 자리의 낱말에 링크 걸기. 이미 링크이면 글만 남기기</translation>
    </message>
    <message>
        <source>Heading &amp;1</source>
        <translation>제목 1(&amp;1)</translation>
    </message>
    <message>
        <source>Heading &amp;2</source>
        <translation>제목 2(&amp;2)</translation>
    </message>
    <message>
        <source>Heading &amp;3</source>
        <translation>제목 3(&amp;3)</translation>
    </message>
    <message>
        <source>Heading &amp;4</source>
        <translation>제목 4(&amp;4)</translation>
    </message>
    <message>
        <source>Heading &amp;5</source>
        <translation>제목 5(&amp;5)</translation>
    </message>
    <message>
        <source>Heading &amp;6</source>
        <translation>제목 6(&amp;6)</translation>
    </message>
    <message>
        <source>&amp;Plain Paragraph</source>
        <translation>보통 문단(&amp;P)</translation>
    </message>
    <message>
        <source>Make ordinary lines of headings and list items</source>
        <translation>제목과 목록 항목을 보통 줄로 바꾸기</translation>
    </message>
    <message>
        <source>&amp;Raise Heading</source>
        <translation>제목 한 단계 올리기(&amp;R)</translation>
    </message>
    <message>
        <source>Put the heading at the cursor one level higher</source>
        <translation>커서 자리의 제목을 한 단계 위로 올리기</translation>
    </message>
    <message>
        <source>Lo&amp;wer Heading</source>
        <translation>제목 한 단계 내리기(&amp;W)</translation>
    </message>
    <message>
        <source>Put the heading at the cursor one level lower</source>
        <translation>커서 자리의 제목을 한 단계 아래로 내리기</translation>
    </message>
    <message>
        <source>B&amp;ullet List</source>
        <translation>글머리표 목록(&amp;U)</translation>
    </message>
    <message>
        <source>Make list items of the selected lines, or ordinary lines again</source>
        <translation>선택한 줄을 목록 항목으로 바꾸거나 보통 줄로 되돌리기</translation>
    </message>
    <message>
        <source>&amp;Numbered List</source>
        <translation>번호 목록(&amp;N)</translation>
    </message>
    <message>
        <source>Number the selected lines, or no longer so</source>
        <translation>선택한 줄에 번호를 매기거나 지우기</translation>
    </message>
    <message>
        <source>&amp;Task List</source>
        <translation>할 일 목록(&amp;T)</translation>
    </message>
    <message>
        <source>Give the selected lines a box to tick, or take it away</source>
        <translation>선택한 줄에 체크 상자를 달거나 없애기</translation>
    </message>
    <message>
        <source>&amp;Quotation</source>
        <translation>인용문(&amp;Q)</translation>
    </message>
    <message>
        <source>Make a quotation of the selected lines, or ordinary lines again</source>
        <translation>선택한 줄을 인용문으로 바꾸거나 보통 줄로 되돌리기</translation>
    </message>
    <message>
        <source>S&amp;ettings…</source>
        <translation>설정(&amp;E)…</translation>
    </message>
    <message>
        <source>Set up Sasil: language, look, writing, panels, shortcuts</source>
        <translation>언어와 모양, 글쓰기, 패널, 단축키 설정하기</translation>
    </message>
    <message>
        <source>&amp;Next Pane</source>
        <translation>다음 영역(&amp;N)</translation>
    </message>
    <message>
        <source>Go on to the outline, the text, the find bar, the preview or a list</source>
        <translation>개요, 본문, 찾기 막대, 미리보기, 목록 가운데 다음 것으로 갑니다</translation>
    </message>
    <message>
        <source>&amp;Previous Pane</source>
        <translation>이전 영역(&amp;P)</translation>
    </message>
    <message>
        <source>Go back to the pane before this one</source>
        <translation>바로 앞의 영역으로 돌아갑니다</translation>
    </message>
    <message>
        <source>S&amp;ide by Side</source>
        <translation>나란히(&amp;I)</translation>
    </message>
    <message>
        <source>Show the preview beside the source</source>
        <translation>미리보기를 원문 옆에 보이기</translation>
    </message>
    <message>
        <source>S&amp;tacked</source>
        <translation>위아래로(&amp;T)</translation>
    </message>
    <message>
        <source>Show the preview below the source</source>
        <translation>미리보기를 원문 아래에 보이기</translation>
    </message>
    <message>
        <source>Only the S&amp;ource</source>
        <translation>원문만(&amp;O)</translation>
    </message>
    <message>
        <source>Show the source without the preview</source>
        <translation>미리보기 없이 원문만 보이기</translation>
    </message>
    <message>
        <source>Only the P&amp;review</source>
        <translation>미리보기만(&amp;R)</translation>
    </message>
    <message>
        <source>Show the preview without the source</source>
        <translation>원문 없이 미리보기만 보이기</translation>
    </message>
    <message>
        <source>Preview in Its Own &amp;Window</source>
        <translation>미리보기를 따로 창으로(&amp;W)</translation>
    </message>
    <message>
        <source>Show the preview in a window of its own, as for a second screen</source>
        <translation>둘째 화면 등에 쓰도록 미리보기를 따로 창에 보이기</translation>
    </message>
    <message>
        <source>&amp;Scroll Together</source>
        <translation>함께 스크롤(&amp;S)</translation>
    </message>
    <message>
        <source>Keep the source and the preview at the same place</source>
        <translation>원문과 미리보기를 같은 자리에 두기</translation>
    </message>
    <message>
        <source>&amp;High Contrast</source>
        <translation>고대비(&amp;H)</translation>
    </message>
    <message>
        <source>Black on white, with strong lines</source>
        <translation>흰 바탕에 검은 글자와 뚜렷한 선을 씁니다</translation>
    </message>
    <message>
        <source>High &amp;Contrast, Dark</source>
        <translation>고대비, 어둡게(&amp;C)</translation>
    </message>
    <message>
        <source>White on black, with strong lines</source>
        <translation>검은 바탕에 흰 글자와 뚜렷한 선을 씁니다</translation>
    </message>
    <message>
        <source>&amp;Sasil</source>
        <translation>사실(&amp;S)</translation>
    </message>
    <message>
        <source>Facts and opinions set apart in colour and shape</source>
        <translation>사실과 의견을 빛깔과 모양으로 뚜렷이 가릅니다</translation>
    </message>
    <message>
        <source>Small and close, for much on a page</source>
        <translation>작고 촘촘하게 하여 한 쪽에 많은 내용을 담습니다</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>Print Pre&amp;view…</source>
        <translation>인쇄 미리 보기(&amp;V)…</translation>
    </message>
    <message>
        <source>Show the pages as they will be printed</source>
        <translation>인쇄될 쪽을 그대로 보여 줍니다</translation>
    </message>
    <message>
        <source>Copy as &amp;Rich Text</source>
        <translation>서식과 함께 복사(&amp;R)</translation>
    </message>
    <message>
        <source>Copy what is selected, or the topic at the cursor, with its formatting for mail, chat and documents</source>
        <translation>선택한 글이나 커서가 있는 주제를 메일, 대화방, 문서에 붙여 넣도록 서식과 함께 복사합니다</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>마크다운으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy what is selected, or the topic at the cursor, as Markdown that can stand by itself</source>
        <translation>선택한 글이나 커서가 있는 주제를 따로 떼어 쓸 수 있는 마크다운으로 복사합니다</translation>
    </message>
    <message>
        <source>Copy Top&amp;ic</source>
        <translation>주제 복사(&amp;I)</translation>
    </message>
    <message>
        <source>Copy the topic at the cursor and all below it, with its formatting</source>
        <translation>커서가 있는 주제와 그 아래 모두를 서식과 함께 복사합니다</translation>
    </message>
    <message>
        <source>Copy Di&amp;gest</source>
        <translation>다이제스트 복사(&amp;G)</translation>
    </message>
    <message>
        <source>Copy the whole digest with its formatting</source>
        <translation>다이제스트 전체를 서식과 함께 복사합니다</translation>
    </message>
    <message>
        <source>&amp;Brief</source>
        <translation>브리핑(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Report</source>
        <translation>보고서(&amp;R)</translation>
    </message>
    <message>
        <source>Headings with bars and rules, and labels beside their items, to be handed in</source>
        <translation>제목에 굵은 막대와 줄을 두고 이름표를 항목 옆에 세운, 제출하기 좋은 모양</translation>
    </message>
    <message>
        <source>&amp;Letter</source>
        <translation>편지(&amp;L)</translation>
    </message>
    <message>
        <source>Serifs and wide lines, to be read from beginning to end</source>
        <translation>명조체와 넓은 줄 간격, 처음부터 끝까지 읽기 좋은 모양</translation>
    </message>
    <message>
        <source>Print the whole digest</source>
        <translation>다이제스트 전체를 인쇄합니다</translation>
    </message>
</context>
<context>
    <name>CheckCommands</name>
    <message>
        <source>The rule %1 is off for all digests in %2.</source>
        <translation>%2 폴더의 모든 다이제스트에서 규칙 %1을(를) 껐습니다.</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>되돌리기(&amp;U)</translation>
    </message>
    <message>
        <source>%1 has been changed meanwhile. Edit it yourself.</source>
        <translation>그사이 %1이(가) 바뀌었습니다. 직접 고치세요.</translation>
    </message>
    <message>
        <source>%1 cannot be removed: %2.</source>
        <translation>%1을(를) 지울 수 없습니다: %2.</translation>
    </message>
</context>
<context>
    <name>DocumentView</name>
    <message>
        <source>Bad settings: %1</source>
        <translation>설정이 잘못되었습니다: %1</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>No topic is ticked. Tick at least one.</source>
        <translation>고른 주제가 없습니다. 하나 이상 고르십시오.</translation>
    </message>
</context>
<context>
    <name>ExportPreview</name>
    <message>
        <source>The pages are being made…</source>
        <translation>쪽을 만들고 있습니다…</translation>
    </message>
    <message>
        <source>The pages cannot be shown.</source>
        <translation>쪽을 보여 줄 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>ExportTarget</name>
    <message>
        <source>facts</source>
        <comment>end of a file&apos;s name</comment>
        <translation>사실</translation>
    </message>
    <message>
        <source>opinions</source>
        <comment>end of a file&apos;s name</comment>
        <translation>의견</translation>
    </message>
    <message>
        <source>copy</source>
        <comment>end of a file&apos;s name</comment>
        <translation>사본</translation>
    </message>
    <message>
        <source>digest</source>
        <comment>name of a file</comment>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Name the file to export to.</source>
        <translation>내보낼 파일의 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>The folder %1 does not exist. Choose another one.</source>
        <translation>‘%1’ 폴더가 없습니다. 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Choose another one.</source>
        <translation>‘%1’ 경로는 폴더가 아닙니다. 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose another name.</source>
        <translation>‘%1’ 폴더가 이미 있습니다. 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>This is the digest itself. Choose another name or folder.</source>
        <translation>지금 편집하는 다이제스트 파일입니다. 다른 이름이나 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>You have no permission to write into the folder %1. Choose another one.</source>
        <translation>‘%1’ 폴더에 저장할 권한이 없습니다. 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 is read-only. Choose another name.</source>
        <translation>‘%1’ 파일은 읽기 전용입니다. 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>Replaces the %1 that is there.</source>
        <translation>이미 있는 ‘%1’ 파일을 덮어씁니다.</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>Everything</source>
        <translation>전체</translation>
    </message>
    <message>
        <source>Only facts</source>
        <translation>사실만</translation>
    </message>
    <message>
        <source>Only opinions</source>
        <translation>의견만</translation>
    </message>
    <message>
        <source>Sasil</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>Brief</source>
        <translation>브리핑</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>보고서</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>편지</translation>
    </message>
    <message>
        <source>A4</source>
        <translation>A4</translation>
    </message>
    <message>
        <source>US Letter</source>
        <translation>레터</translation>
    </message>
    <message>
        <source>The digest is empty: there is nothing to print. Write something first.</source>
        <translation>다이제스트가 비어 있어 인쇄할 것이 없습니다. 먼저 글을 적으십시오.</translation>
    </message>
</context>
<context>
    <name>FileController</name>
    <message>
        <source>Save Now</source>
        <translation>지금 저장</translation>
    </message>
    <message>
        <source>This digest is open in another window of Sasil. Here it can be read; save it under another name to change it.</source>
        <translation>이 다이제스트는 다른 창에 열려 있어 여기에서는 읽을 수만 있습니다. 고치려면 다른 이름으로 저장하십시오.</translation>
    </message>
    <message>
        <source>Some bytes of this file are no text in its encoding; � stands in their place. Saved unchanged, the file keeps them. To edit it, save it as UTF-8.</source>
        <translation>이 파일에는 인코딩에 맞지 않는 바이트가 있으며, 그 자리에 � 문자가 표시됩니다. 고치지 않고 저장하면 바이트가 그대로 남습니다. 편집하려면 UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>Save as UTF-8…</source>
        <translation>UTF-8로 저장…</translation>
    </message>
    <message>
        <source>Sasil ended before this digest was saved. This is the text as it was typed; save it to keep it.</source>
        <translation>이 다이제스트를 저장하기 전에 프로그램이 종료되었습니다. 입력했던 내용을 복구했습니다. 보관하려면 저장하십시오.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>저장</translation>
    </message>
    <message>
        <source>Save As…</source>
        <translation>다른 이름으로 저장…</translation>
    </message>
    <message>
        <source>Overwrite</source>
        <translation>덮어쓰기</translation>
    </message>
    <message>
        <source>Save as UTF-8</source>
        <translation>UTF-8로 저장</translation>
    </message>
    <message>
        <source>Another program changed this file while you were writing. Saving asks before it overwrites that.</source>
        <translation>글을 쓰는 동안 다른 프로그램이 이 파일을 바꾸었습니다. 저장할 때 덮어쓸지 먼저 묻습니다.</translation>
    </message>
    <message>
        <source>Reload, Losing My Changes</source>
        <translation>내 변경 내용을 버리고 다시 읽기</translation>
    </message>
    <message>
        <source>The file of this digest is gone or cannot be read any more. The text is still here; save it to keep it.</source>
        <translation>이 다이제스트의 파일이 없어졌거나 더 이상 읽을 수 없습니다. 내용은 아직 여기에 있습니다. 보관하려면 저장하십시오.</translation>
    </message>
    <message>
        <source>The file was changed by another program and has been read again.</source>
        <translation>다른 프로그램이 파일을 바꾸어 다시 읽었습니다.</translation>
    </message>
    <message>
        <source>Sasil ended before this digest was saved, and another program has changed its file since. This is the text as it was typed.</source>
        <translation>저장하기 전에 Sasil이 끝났고, 그 뒤 다른 프로그램이 이 파일을 바꾸었습니다. 지금 보이는 것은 입력한 그대로의 글입니다.</translation>
    </message>
</context>
<context>
    <name>FixEntries</name>
    <message>
        <source>Fix all of this kind (%1)</source>
        <translation>이 종류 모두 수정 (%1)</translation>
    </message>
    <message>
        <source>Ignore here, with a reason… (%1)</source>
        <translation>여기에서 무시, 까닭 적기… (%1)</translation>
    </message>
    <message>
        <source>Switch off for this folder (%1)</source>
        <translation>이 폴더에서 끄기 (%1)</translation>
    </message>
    <message>
        <source>Explain (%1)</source>
        <translation>설명 보기 (%1)</translation>
    </message>
    <message>
        <source>Fix everything safe in the digest</source>
        <translation>다이제스트의 안전한 것 모두 수정</translation>
    </message>
</context>
<context>
    <name>FormatComman</name>
    <message>
        <source>This digest is read-only.</source>
        <translation>읽기 전용 다이제스트입니다.</translation>
    </message>
</context>
<context>
    <name>NewDigestDialog</name>
    <message>
        <source>The template %1 is empty. Choose another one.</source>
        <translation>틀 %1이(가) 비어 있습니다. 다른 틀을 고르세요.</translation>
    </message>
    <message>
        <source>Name the file of the digest.</source>
        <translation>다이제스트의 파일 이름을 적으세요.</translation>
    </message>
    <message>
        <source>A file&apos;s name has no “/” in it. Choose its folder below.</source>
        <translation>파일 이름에는 ‘/’를 쓸 수 없습니다. 폴더는 아래에서 고르세요.</translation>
    </message>
    <message>
        <source>A file whose name begins with “.” is hidden. Choose another name.</source>
        <translation>‘.’으로 시작하는 파일은 보이지 않습니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>Choose the folder of the digest.</source>
        <translation>다이제스트를 둘 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>%1 is a folder. Choose another name.</source>
        <translation>%1은(는) 폴더입니다. 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>%1 is there already. Open it, or choose another name.</source>
        <translation>%1은(는) 이미 있습니다. 그 파일을 열거나 다른 이름을 고르세요.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Choose another one.</source>
        <translation>%1은(는) 폴더가 아닙니다. 다른 곳을 고르세요.</translation>
    </message>
    <message>
        <source>You have no permission to write into the folder %1. Choose another one.</source>
        <translation>폴더 %1에 쓸 권한이 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
    <message>
        <source>The folder is new, and will be made.</source>
        <translation>없는 폴더이므로 새로 만듭니다.</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made. Choose another one.</source>
        <translation>폴더 %1을(를) 만들 수 없습니다. 다른 폴더를 고르세요.</translation>
    </message>
</context>
<context>
    <name>OutlineCommands</name>
    <message>
        <source>No row is selected.</source>
        <translation>선택한 줄이 없습니다.</translation>
    </message>
    <message>
        <source>Several rows are selected. Select only one.</source>
        <translation>여러 줄이 선택되어 있습니다. 하나만 선택해 주세요.</translation>
    </message>
    <message>
        <source>Only topics have levels.</source>
        <translation>단계는 주제에만 있습니다.</translation>
    </message>
    <message>
        <source>This is no fact and no opinion.</source>
        <translation>사실이나 의견이 아닙니다.</translation>
    </message>
    <message>
        <source>Only topics are renamed here. Facts and opinions are written in the text.</source>
        <translation>여기에서는 주제의 이름만 바꿉니다. 사실과 의견은 글에서 고쳐 주세요.</translation>
    </message>
    <message>
        <source>What stands before the first heading has no title and stays where it is.</source>
        <translation>첫 제목 앞에 있는 글은 제목이 없어 옮기거나 이름을 바꿀 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>OutlineDrag</name>
    <message>
        <source>Topics and items are selected. Select only the ones or the others.</source>
        <translation>주제와 항목이 함께 선택되어 있습니다. 한 가지만 선택해 주세요.</translation>
    </message>
    <message>
        <source>Topics go onto other topics, or between them.</source>
        <translation>주제는 다른 주제 위나 주제 사이에 놓을 수 있습니다.</translation>
    </message>
    <message>
        <source>Facts and opinions go onto a topic, or between others.</source>
        <translation>사실과 의견은 주제 위나 다른 사실과 의견 사이에 놓을 수 있습니다.</translation>
    </message>
    <message>
        <source>What is dragged is not of this digest as it is now.</source>
        <translation>끌고 있는 것이 지금 이 다이제스트의 것이 아닙니다.</translation>
    </message>
</context>
<context>
    <name>Pdf</name>
    <message>
        <source>The PDF could not be finished (%1). Please export it again.</source>
        <translation>PDF를 완성하지 못했습니다(%1). 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>The font %1, in which digests are printed, is missing. Please install it (on Debian and Ubuntu: the package fonts-nanum).</source>
        <translation>다이제스트를 인쇄할 때 쓰는 %1 글꼴이 없습니다. 글꼴을 설치하십시오(Debian과 Ubuntu: fonts-nanum 패키지).</translation>
    </message>
    <message>
        <source>The page numbers could not be drawn.</source>
        <translation>쪽 번호를 넣지 못했습니다. 다시 내보내십시오.</translation>
    </message>
    <message>
        <source>Printing took too long and was given up. Please try again, or export the digest in parts.</source>
        <translation>인쇄가 너무 오래 걸려 중단했습니다. 다시 시도하거나 다이제스트를 나누어 내보내십시오.</translation>
    </message>
    <message>
        <source>The page could not be printed. Please try again.</source>
        <translation>PDF로 인쇄하지 못했습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The page to print could not be loaded. Please try again.</source>
        <translation>인쇄할 내용을 불러오지 못했습니다. 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>The process that prints ended unexpectedly. Please try again; if memory is short, close other programs first.</source>
        <translation>인쇄 프로세스가 예기치 않게 종료되었습니다. 다시 시도하십시오. 메모리가 부족하면 먼저 다른 프로그램을 닫으십시오.</translation>
    </message>
    <message>
        <source>This is no PDF that can be read.</source>
        <translation>읽을 수 있는 PDF가 아닙니다.</translation>
    </message>
    <message>
        <source>There is no digest in this PDF. Only a PDF that Sasil made has one, as long as no other program has taken it out.</source>
        <translation>이 PDF에는 다이제스트가 들어 있지 않습니다. 사실에서 만든 PDF에만 들어 있으며, 다른 프로그램이 빼냈다면 남아 있지 않습니다.</translation>
    </message>
    <message>
        <source>The digest in this PDF is damaged.</source>
        <translation>이 PDF에 들어 있는 다이제스트가 손상되었습니다.</translation>
    </message>
    <message>
        <source>The image %1 is missing in the digest&apos;s folder, or is no image that can be shown. Put it there, or take it out of the digest.</source>
        <translation>그림 %1이(가) 다이제스트의 폴더에 없거나 표시할 수 있는 그림이 아닙니다. 그림을 그곳에 두거나 다이제스트에서 빼 주세요.</translation>
    </message>
    <message>
        <source>The digest in this PDF is too large.</source>
        <translation>이 PDF에 들어 있는 다이제스트가 너무 큽니다.</translation>
    </message>
</context>
<context>
    <name>Printing</name>
    <message>
        <source>The printer “%1” does not answer. Is it switched on, and connected?</source>
        <translation>‘%1’ 프린터가 응답하지 않습니다. 전원과 연결을 확인하십시오.</translation>
    </message>
    <message>
        <source>The printer stopped. The pages up to %1 were sent.</source>
        <translation>프린터가 멈추었습니다. %1쪽까지 보냈습니다.</translation>
    </message>
    <message>
        <source>The pages could not be drawn. Is the disk full?</source>
        <translation>쪽을 그릴 수 없습니다. 디스크에 빈 자리가 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>There are only %1 pages. Choose others to print.</source>
        <translation>모두 %1쪽뿐입니다. 인쇄할 쪽을 다시 고르십시오.</translation>
    </message>
</context>
<context>
    <name>QRegularExpression</name>
    <message>
        <source>\ at end of pattern</source>
        <translation>\로 끝남</translation>
    </message>
    <message>
        <source>missing terminating ] for character class</source>
        <translation>]가 없음</translation>
    </message>
    <message>
        <source>missing closing parenthesis</source>
        <translation>닫는 괄호가 없음</translation>
    </message>
    <message>
        <source>unmatched closing parenthesis</source>
        <translation>짝이 없는 닫는 괄호</translation>
    </message>
    <message>
        <source>quantifier does not follow a repeatable item</source>
        <translation>반복 기호 앞에 되풀이할 것이 없음</translation>
    </message>
    <message>
        <source>range out of order in character class</source>
        <translation>[ ] 안의 범위가 거꾸로임</translation>
    </message>
    <message>
        <source>numbers out of order in {} quantifier</source>
        <translation>{ } 안의 수가 거꾸로임</translation>
    </message>
    <message>
        <source>number too big in {} quantifier</source>
        <translation>{ } 안의 수가 너무 큼</translation>
    </message>
    <message>
        <source>unrecognized character after (? or (?-</source>
        <translation>(? 뒤의 글자를 알 수 없음</translation>
    </message>
    <message>
        <source>unrecognized character follows \</source>
        <translation>\ 뒤의 글자를 알 수 없음</translation>
    </message>
    <message>
        <source>reference to non-existent subpattern</source>
        <translation>가리키는 괄호가 없음</translation>
    </message>
    <message>
        <source>lookbehind assertion is not fixed length</source>
        <translation>뒤돌아보기의 길이가 일정하지 않음</translation>
    </message>
    <message>
        <source>malformed \P or \p sequence</source>
        <translation>\P나 \p를 잘못 적음</translation>
    </message>
    <message>
        <source>unknown property after \P or \p</source>
        <translation>\P나 \p 뒤의 속성을 알 수 없음</translation>
    </message>
</context>
<context>
    <name>Store</name>
    <message>
        <source>Whether another window has %1 open cannot be told (%2). Please do not edit it in two windows.</source>
        <translation>‘%1’ 파일이 다른 창에 열려 있는지 확인할 수 없습니다(%2). 두 창에서 함께 편집하지 마십시오.</translation>
    </message>
    <message>
        <source>%1: the system says “%2”.</source>
        <translation>‘%1’ 파일을 처리하지 못했습니다. 시스템 메시지: “%2”</translation>
    </message>
    <message>
        <source>%1 does not exist. Please check its name.</source>
        <translation>‘%1’ 파일이 없습니다. 이름을 확인하십시오.</translation>
    </message>
    <message>
        <source>%1: its folder does not exist. Please make it, or choose another one.</source>
        <translation>‘%1’ 파일이 들어갈 폴더가 없습니다. 폴더를 만들거나 다른 폴더를 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 is a folder or a device, not a file. Please choose a file.</source>
        <translation>‘%1’ 경로는 파일이 아니라 폴더나 장치입니다. 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>%1 is a link that leads in a circle. Please remove it, or choose another file.</source>
        <translation>‘%1’ 링크가 제자리로 되돌아와 파일을 찾을 수 없습니다. 링크를 지우거나 다른 파일을 선택하십시오.</translation>
    </message>
    <message>
        <source>“%1” cannot be the name of a file. Please choose a shorter or plainer one.</source>
        <translation>“%1”(이)라는 이름은 파일에 쓸 수 없습니다. 더 짧거나 단순한 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>You have no permission to read %1. Please ask its owner for it.</source>
        <translation>‘%1’ 파일을 읽을 권한이 없습니다. 소유자에게 권한을 요청하십시오.</translation>
    </message>
    <message>
        <source>%1 is read-only. Please save under another name, or make the file writable.</source>
        <translation>‘%1’ 파일은 읽기 전용입니다. 다른 이름으로 저장하거나 파일에 쓰기 권한을 주십시오.</translation>
    </message>
    <message>
        <source>%1 cannot be written safely, because its folder is read-only. Please save in another folder.</source>
        <translation>폴더가 읽기 전용이라 ‘%1’ 파일을 안전하게 저장할 수 없습니다. 다른 폴더에 저장하십시오.</translation>
    </message>
    <message>
        <source>%1 belongs to another user or group, and saving would take it from them. Please save under another name.</source>
        <translation>‘%1’ 파일은 다른 사용자나 그룹의 것이라 저장하면 소유자가 바뀝니다. 다른 이름으로 저장하십시오.</translation>
    </message>
    <message>
        <source>%1 has more than one name (hard links), and saving would part them. Please save under another name.</source>
        <translation>‘%1’ 파일에는 다른 이름(하드 링크)이 더 있어 저장하면 서로 다른 파일이 됩니다. 다른 이름으로 저장하십시오.</translation>
    </message>
    <message>
        <source>%1 was changed by another program since it was read. Please compare both, save under another name, or overwrite it.</source>
        <translation>‘%1’ 파일을 읽은 뒤에 다른 프로그램이 바꾸었습니다. 두 내용을 비교한 뒤 다른 이름으로 저장하거나 덮어쓰십시오.</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Please try again later.</source>
        <translation>다른 프로그램이 ‘%1’ 파일을 저장하고 있습니다. 나중에 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Please split it into smaller files.</source>
        <translation>‘%1’ 파일이 %2MB보다 큽니다. 더 작은 파일로 나누십시오.</translation>
    </message>
    <message>
        <source>%1 could not be written: no space is left on the disk. Please free some, or save elsewhere.</source>
        <translation>디스크에 남은 공간이 없어 ‘%1’ 파일을 저장하지 못했습니다. 공간을 확보하거나 다른 곳에 저장하십시오.</translation>
    </message>
    <message>
        <source>%1 could not be opened: too many files are open. Please close some and try again.</source>
        <translation>열린 파일이 너무 많아 ‘%1’ 파일을 열지 못했습니다. 몇 개를 닫고 다시 시도하십시오.</translation>
    </message>
    <message>
        <source>%1: the disk reports an error. Please save on another disk.</source>
        <translation>‘%1’ 파일을 처리하다가 디스크 오류가 발생했습니다. 다른 디스크에 저장하십시오.</translation>
    </message>
    <message>
        <source>%1 was written, but the disk does not confirm it (%2). Please save again, and elsewhere too.</source>
        <translation>‘%1’ 파일을 저장했지만 디스크에 기록되었는지 확인하지 못했습니다(%2). 다시 저장하고 다른 곳에도 저장하십시오.</translation>
    </message>
    <message>
        <source>What you type cannot be kept for recovery (%1). Please save the document, and free space on the disk if it is full.</source>
        <translation>입력하는 내용을 복구용으로 보관할 수 없습니다(%1). 문서를 저장하고, 디스크가 가득 찼으면 공간을 확보하십시오.</translation>
    </message>
    <message>
        <source>Nothing can be recovered from %1: it is damaged from its beginning on.</source>
        <translation>‘%1’ 파일이 처음부터 손상되어 복구할 수 있는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>%1 is in use by another window, which has the text.</source>
        <translation>‘%1’ 파일은 다른 창에서 쓰고 있습니다. 내용은 그 창에 있습니다.</translation>
    </message>
    <message>
        <source>Line %2 holds half a character (%1), which only UTF-16 can keep. Please remove it and save again.</source>
        <translation>%2번째 줄에 온전하지 않은 문자(%1)가 있습니다. UTF-16으로만 저장할 수 있는 문자이니 지우고 다시 저장하십시오.</translation>
    </message>
    <message>
        <source>The file&apos;s encoding (%3) lacks the character “%1” of line %2. Please save as UTF-8, or remove it.</source>
        <translation>%2번째 줄의 “%1” 문자는 이 파일의 인코딩(%3)으로 저장할 수 없습니다. UTF-8로 저장하거나 문자를 지우십시오.</translation>
    </message>
    <message>
        <source>Saved in the file&apos;s encoding (%1), this text could not be told from another one. Please save as UTF-8.</source>
        <translation>이 내용을 파일의 인코딩(%1)으로 저장하면 다음에 다른 글자로 읽힐 수 있습니다. UTF-8로 저장하십시오.</translation>
    </message>
    <message>
        <source>The file holds bytes that are not text in its encoding (%1), and the edited text cannot keep them. Please save as UTF-8 under another name.</source>
        <translation>이 파일에는 인코딩(%1)에 맞지 않는 바이트가 있으며, 고친 내용에는 그 바이트를 남길 수 없습니다. UTF-8로 바꾸어 다른 이름으로 저장하십시오.</translation>
    </message>
</context>
<context>
    <name>SupportText</name>
    <message>
        <source>Before the first heading</source>
        <translation>첫 제목 앞의 글</translation>
    </message>
    <message>
        <source>%1 (no fact supports it)</source>
        <translation>%1 (뒷받침하는 사실 없음)</translation>
    </message>
    <message>
        <source>%1 (supports nothing)</source>
        <translation>%1 (쓰이지 않음)</translation>
    </message>
</context>
<context>
    <name>TextSearch</name>
    <message>
        <source>This regular expression takes too long. Make it simpler or more exact.</source>
        <translation>이 정규식으로 찾기에는 시간이 너무 오래 걸립니다. 더 단순하거나 분명하게 적어 보세요.</translation>
    </message>
    <message>
        <source>Not a regular expression: %1 (character %2)</source>
        <translation>정규식이 올바르지 않습니다: %1 (%2번째 글자)</translation>
    </message>
</context>
<context>
    <name>Web</name>
    <message>
        <source>The preview cannot start: %1 is missing.</source>
        <translation>‘%1’ 파일이 없어 미리보기를 시작할 수 없습니다. Qt WebEngine이 올바르게 설치되어 있는지 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>app</name>
    <message>
        <source>%1 cannot be written.</source>
        <translation>‘%1’ 파일을 저장할 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no display to open a window on. Start Sasil from a desktop, or see sasil --help for what works without one.</source>
        <translation>창을 열 화면이 없습니다. 데스크톱에서 실행하거나, 화면 없이 쓸 수 있는 기능을 sasil --help에서 확인하십시오.</translation>
    </message>
</context>
<context>
    <name>archive</name>
    <message>
        <source>The folder %1 cannot be read. Check its permissions.</source>
        <translation>‘%1’ 폴더를 읽을 수 없습니다. 권한을 확인하십시오.</translation>
    </message>
    <message>
        <source>%1 is not a folder. Name a folder of digests.</source>
        <translation>‘%1’ 경로는 폴더가 아닙니다. 다이제스트가 있는 폴더를 지정하십시오.</translation>
    </message>
    <message>
        <source>%1 cannot hold an index. Name a file of its own that need not exist yet.</source>
        <translation>‘%1’ 파일에는 색인을 둘 수 없습니다. 색인에만 쓸 파일을 지정하십시오(아직 없는 파일이어도 됩니다).</translation>
    </message>
    <message>
        <source>The index %1 cannot be used (%2). Check that its folder can be written to and has space left.</source>
        <translation>‘%1’ 색인을 쓸 수 없습니다(%2). 색인이 있는 폴더에 쓰기 권한과 남은 공간이 있는지 확인하십시오.</translation>
    </message>
    <message>
        <source>A new digest needs the day or the week that it is for, as in 2024-09-26 or 2024-W39.</source>
        <translation>새 다이제스트에는 날짜나 주차가 필요합니다. 2024-09-26이나 2024-W39처럼 적으십시오.</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>Off</source>
        <translation>끔</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>힌트</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>참고</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>경고</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>오류</translation>
    </message>
    <message>
        <source>No fact supports this opinion.</source>
        <translation>이 의견을 뒷받침하는 사실이 없습니다.</translation>
    </message>
    <message>
        <source>Move the opinions under “%1”, which they cite</source>
        <translation>의견을 근거가 있는 “%1” 주제 아래로 옮기기</translation>
    </message>
    <message>
        <source>This topic has no fact.</source>
        <translation>이 주제에는 사실이 없습니다.</translation>
    </message>
    <message>
        <source>Insert a place for facts above it</source>
        <translation>의견 위에 사실을 적을 자리 넣기</translation>
    </message>
    <message>
        <source>An opinion that no fact supports</source>
        <translation>뒷받침하는 사실이 없는 의견</translation>
    </message>
    <message>
        <source>Cite “%1”</source>
        <translation>근거로 들기: “%1”</translation>
    </message>
    <message>
        <source>This does not become bold: “**” stands between a mark and a letter.</source>
        <translation>“**”가 문장 부호와 글자 사이에 있어 굵게 표시되지 않습니다.</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>고쳐 쓰기: “%1”</translation>
    </message>
    <message>
        <source>Bold text beside Hangul that does not become bold</source>
        <translation>한글 옆에서 굵어지지 않는 굵은 글</translation>
    </message>
    <message>
        <source>There is no file “%1” beside the digest.</source>
        <translation>다이제스트 옆에 파일 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>The address “%1” is malformed.</source>
        <translation>주소 “%1”의 형식이 잘못되었습니다.</translation>
    </message>
    <message>
        <source>This link has no target.</source>
        <translation>이 링크에는 주소가 없습니다.</translation>
    </message>
    <message>
        <source>Nothing defines the reference “%1”.</source>
        <translation>참조 “%1”의 정의가 없습니다.</translation>
    </message>
    <message>
        <source>There is no footnote “%1”.</source>
        <translation>각주 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>A link that leads nowhere</source>
        <translation>아무 데로도 이어지지 않는 링크</translation>
    </message>
    <message>
        <source>This fact stands in the digest already.</source>
        <translation>다이제스트에 이미 있는 사실입니다.</translation>
    </message>
    <message>
        <source>Here it stands first.</source>
        <translation>여기에 먼저 나옵니다.</translation>
    </message>
    <message>
        <source>Remove this fact</source>
        <translation>이 사실 지우기</translation>
    </message>
    <message>
        <source>A fact that stands in the digest twice</source>
        <translation>두 번 나오는 사실</translation>
    </message>
    <message>
        <source>Another fact has the id %1 already.</source>
        <translation>다른 사실이 이미 번호 %1을(를) 씁니다.</translation>
    </message>
    <message>
        <source>This fact has it first.</source>
        <translation>이 사실이 먼저 쓴 번호입니다.</translation>
    </message>
    <message>
        <source>Make it %1</source>
        <translation>번호 바꾸기: %1</translation>
    </message>
    <message>
        <source>Two facts with the same id</source>
        <translation>번호가 같은 두 사실</translation>
    </message>
    <message>
        <source>Nothing stands under “%1”.</source>
        <translation>“%1” 아래에 내용이 없습니다.</translation>
    </message>
    <message>
        <source>Remove the empty block</source>
        <translation>빈 목록 지우기</translation>
    </message>
    <message>
        <source>A label with nothing under it</source>
        <translation>아래에 내용이 없는 라벨</translation>
    </message>
    <message>
        <source>This fact names no source.</source>
        <translation>이 사실에는 출처가 없습니다.</translation>
    </message>
    <message>
        <source>A fact without a link or a footnote</source>
        <translation>링크도 각주도 없는 사실</translation>
    </message>
    <message>
        <source>There is no such week: %1.</source>
        <translation>그런 주는 없습니다: %1</translation>
    </message>
    <message>
        <source>A heading with a week that does not exist</source>
        <translation>있을 수 없는 주를 적은 제목</translation>
    </message>
    <message>
        <source>Only a topic above has facts for this opinion.</source>
        <translation>이 의견의 사실은 위 주제에만 있습니다.</translation>
    </message>
    <message>
        <source>Only topics below have facts for this opinion.</source>
        <translation>이 의견의 사실은 아래 주제에만 있습니다.</translation>
    </message>
    <message>
        <source>This topic has facts.</source>
        <translation>이 주제에 사실이 있습니다.</translation>
    </message>
    <message>
        <source>An opinion that only facts of other topics support</source>
        <translation>다른 주제의 사실만 뒷받침하는 의견</translation>
    </message>
    <message>
        <source>An id at the start names a fact, but this is an opinion.</source>
        <translation>맨 앞의 번호는 사실의 이름인데 이 글은 의견입니다.</translation>
    </message>
    <message>
        <source>Cite %1 at the end instead</source>
        <translation>끝에 근거로 적기: %1</translation>
    </message>
    <message>
        <source>Remove [%1]</source>
        <translation>[%1] 지우기</translation>
    </message>
    <message>
        <source>An opinion that begins with the id of a fact</source>
        <translation>사실의 번호로 시작하는 의견</translation>
    </message>
    <message>
        <source>This fact speaks like an opinion: “%1”.</source>
        <translation>이 사실은 의견처럼 들립니다: “%1”</translation>
    </message>
    <message>
        <source>Move it to the opinions</source>
        <translation>의견으로 옮기기</translation>
    </message>
    <message>
        <source>A fact that speaks like an opinion</source>
        <translation>의견처럼 들리는 사실</translation>
    </message>
    <message>
        <source>This opinion cites no fact.</source>
        <translation>이 의견은 근거를 들지 않았습니다.</translation>
    </message>
    <message>
        <source>An opinion that cites no fact</source>
        <translation>근거를 들지 않은 의견</translation>
    </message>
    <message>
        <source>Other viewers strike through what stands between these two “~”.</source>
        <translation>다른 뷰어에서는 이 두 “~” 사이의 글에 취소선이 그어집니다.</translation>
    </message>
    <message>
        <source>Write “\~”, which all viewers show as it is</source>
        <translation>어디서나 그대로 보이는 “\~”로 쓰기</translation>
    </message>
    <message>
        <source>A range with “~” that other viewers strike through</source>
        <translation>다른 뷰어에서 취소선이 그어지는 “~” 범위</translation>
    </message>
    <message>
        <source>This link tracks its readers: %1.</source>
        <translation>읽는 사람을 추적하는 링크입니다: %1</translation>
    </message>
    <message>
        <source>Take out what tracks</source>
        <translation>추적 정보 빼기</translation>
    </message>
    <message>
        <source>A link that tracks its readers</source>
        <translation>읽는 사람을 추적하는 링크</translation>
    </message>
    <message>
        <source>No fact has the id %1.</source>
        <translation>번호가 %1인 사실이 없습니다.</translation>
    </message>
    <message>
        <source>Cite %1 instead</source>
        <translation>근거 바꾸기: %1</translation>
    </message>
    <message>
        <source>This is %1.</source>
        <translation>이것이 %1입니다.</translation>
    </message>
    <message>
        <source>Remove the citation of %1</source>
        <translation>근거에서 빼기: %1</translation>
    </message>
    <message>
        <source>A citation of a fact that is not there</source>
        <translation>없는 사실을 든 근거</translation>
    </message>
    <message>
        <source>This is not written like a label. Is it “%1”?</source>
        <translation>라벨로 읽히지 않습니다. “%1”인가요?</translation>
    </message>
    <message>
        <source>A near miss of a label</source>
        <translation>라벨로 읽히지 않는 비슷한 말</translation>
    </message>
    <message>
        <source>This opinion has nothing in common with the facts that support it.</source>
        <translation>이 의견은 뒷받침하는 사실과 겹치는 내용이 없습니다.</translation>
    </message>
    <message>
        <source>An opinion that has nothing in common with the facts that support it</source>
        <translation>뒷받침하는 사실과 겹치는 내용이 없는 의견</translation>
    </message>
    <message>
        <source>Remove the comment</source>
        <translation>주석 지우기</translation>
    </message>
    <message>
        <source>There is no rule “%1” to be switched off.</source>
        <translation>끄려는 규칙 “%1”이(가) 없습니다.</translation>
    </message>
    <message>
        <source>This comment suppresses nothing.</source>
        <translation>이 주석이 막는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>A suppressing comment that suppresses nothing</source>
        <translation>아무것도 막지 않는 주석</translation>
    </message>
    <message>
        <source>There is no setting “%1”. There are language, week-rule, [labels] and [rules].</source>
        <translation>설정 “%1”은(는) 없습니다. language, week-rule, [labels], [rules]가 있습니다.</translation>
    </message>
    <message>
        <source>language is &quot;ko&quot; or &quot;en&quot;, not “%1”.</source>
        <translation>language에는 “%1”이(가) 아니라 &quot;ko&quot;나 &quot;en&quot;을 씁니다.</translation>
    </message>
    <message>
        <source>week-rule is &quot;thursday&quot;, &quot;nth-monday&quot; or &quot;sunday-rows&quot;, not “%1”.</source>
        <translation>week-rule에는 “%1”이(가) 아니라 &quot;thursday&quot;, &quot;nth-monday&quot;, &quot;sunday-rows&quot; 가운데 하나를 씁니다.</translation>
    </message>
    <message>
        <source>%1 is a table: write [%1] on a line of its own.</source>
        <translation>%1은(는) 표입니다. 따로 한 줄에 [%1]이라고 씁니다.</translation>
    </message>
    <message>
        <source>[labels] has fact and opinion, not “%1”.</source>
        <translation>[labels]에는 “%1”이(가) 아니라 fact와 opinion을 씁니다.</translation>
    </message>
    <message>
        <source>The labels of %1 are a list of words, as in [&quot;…&quot;].</source>
        <translation>%1의 라벨은 [&quot;…&quot;]처럼 낱말 목록으로 씁니다.</translation>
    </message>
    <message>
        <source>There is no rule “%1”. See sasil rules.</source>
        <translation>규칙 “%1”은(는) 없습니다. sasil rules로 목록을 볼 수 있습니다.</translation>
    </message>
    <message>
        <source>%1 is &quot;off&quot;, &quot;hint&quot;, &quot;info&quot;, &quot;warning&quot; or &quot;error&quot;, not “%2”.</source>
        <translation>%1에는 “%2”이(가) 아니라 &quot;off&quot;, &quot;hint&quot;, &quot;info&quot;, &quot;warning&quot;, &quot;error&quot; 가운데 하나를 씁니다.</translation>
    </message>
    <message>
        <source>This is no TOML (%1). Mend the line; until then nothing in the file counts.</source>
        <translation>TOML 형식이 아닙니다(%1). 이 줄을 고치기 전에는 파일 전체를 쓰지 않습니다.</translation>
    </message>
    <message>
        <source>The settings cannot be read: %1. Check the path.</source>
        <translation>설정을 읽을 수 없습니다: %1. 경로를 확인하세요.</translation>
    </message>
    <message>
        <source>%1 cannot be changed safely. Write %2 under [rules] yourself.</source>
        <translation>%1을(를) 안전하게 고칠 수 없습니다. [rules] 아래에 %2을(를) 직접 쓰세요.</translation>
    </message>
    <message>
        <source>The lines above take this label in. Set it apart with a blank line.</source>
        <translation>윗줄의 목록에 딸려 들어가는 라벨입니다. 빈 줄을 넣어 떼어 놓으세요.</translation>
    </message>
    <message>
        <source>Insert a blank line before it</source>
        <translation>앞에 빈 줄 넣기</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>There is no option %1 here. See sasil help COMMAND.</source>
        <translation>이 명령에는 %1 옵션이 없습니다. sasil help COMMAND로 옵션을 확인하십시오.</translation>
    </message>
    <message>
        <source>The option %1 takes no value. Leave it out.</source>
        <translation>%1 옵션에는 값이 없습니다. 값을 빼고 쓰십시오.</translation>
    </message>
    <message>
        <source>The option %1 needs a value. Write it behind the option.</source>
        <translation>%1 옵션에는 값이 필요합니다. 옵션 뒤에 값을 적으십시오.</translation>
    </message>
    <message>
        <source>There is no format “%1” here. Use text or json.</source>
        <translation>“%1” 형식은 없습니다. text나 json을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is no --fix=%1. Use --fix or --fix=all.</source>
        <translation>--fix=%1 옵션은 없습니다. --fix나 --fix=all을 쓰십시오.</translation>
    </message>
    <message>
        <source>--max-warnings takes a number, not “%1”.</source>
        <translation>--max-warnings 뒤에는 “%1” 대신 수를 적으십시오.</translation>
    </message>
    <message>
        <source>There is no rule “%1”. See sasil rules.</source>
        <translation>“%1” 규칙은 없습니다. sasil rules에서 규칙을 확인하십시오.</translation>
    </message>
    <message>
        <source>--rule takes ID=LEVEL with off, hint, info, warning or error, not “%1”.</source>
        <translation>--rule 뒤에는 “%1” 대신 ID=LEVEL을 적으십시오. LEVEL은 off, hint, info, warning, error 가운데 하나입니다.</translation>
    </message>
    <message>
        <source>Check digests: print findings, with exit status 1 where there are errors</source>
        <translation>다이제스트를 검사하여 문제 출력(오류가 있으면 종료 상태 1)</translation>
    </message>
    <message>
        <source>There is no language “%1”. Use --lang ko or --lang en.</source>
        <translation>“%1” 언어는 없습니다. --lang ko나 --lang en을 쓰십시오.</translation>
    </message>
    <message>
        <source>There is no option %1 here. See sasil --help.</source>
        <translation>%1 옵션은 없습니다. sasil --help에서 사용법을 확인하십시오.</translation>
    </message>
    <message>
        <source>The program sasil-editor is not installed; the window and PDF need it.</source>
        <translation>sasil-editor 프로그램이 설치되어 있지 않습니다. 창을 열거나 PDF를 만들려면 설치하십시오.</translation>
    </message>
    <message>
        <source>%1 cannot be started: %2.</source>
        <translation>‘%1’ 프로그램을 시작할 수 없습니다: %2.</translation>
    </message>
    <message>
        <source>Write a digest as Markdown, HTML or PDF</source>
        <translation>다이제스트를 마크다운, HTML, PDF로 내보내기</translation>
    </message>
    <message>
        <source>There is no format “%1” here. Use md, html or pdf.</source>
        <translation>“%1” 형식은 없습니다. md, html, pdf 가운데 하나를 쓰십시오.</translation>
    </message>
    <message>
        <source>The ending of %1 names no format. Add --to md, html or pdf.</source>
        <translation>‘%1’ 파일의 확장자로는 형식을 알 수 없습니다. --to에 md, html, pdf 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>sasil export takes one file, or - for standard input.</source>
        <translation>sasil export에는 파일 하나를 적으십시오. 표준 입력은 -로 적습니다.</translation>
    </message>
    <message>
        <source>--only takes facts, opinions or all, not “%1”.</source>
        <translation>--only 뒤에는 “%1” 대신 facts, opinions, all 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>--paper takes a4 or letter, not “%1”.</source>
        <translation>--paper 뒤에는 “%1” 대신 a4나 letter를 적으십시오.</translation>
    </message>
    <message>
        <source>A PDF is not written to standard output. Name a file with -o.</source>
        <translation>PDF는 표준 출력으로 내보낼 수 없습니다. -o로 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>Tell how the program or one of its commands is called</source>
        <translation>프로그램이나 명령의 사용법 출력</translation>
    </message>
    <message>
        <source>There is no command “%1”. See sasil --help.</source>
        <translation>“%1” 명령은 없습니다. sasil --help에서 사용법을 확인하십시오.</translation>
    </message>
    <message>
        <source>Sasil keeps what happened apart from what you think of it.</source>
        <translation>사실(Sasil)은 있었던 일과 그에 대한 생각을 나누어 적는 다이제스트 편집기입니다.</translation>
    </message>
    <message>
        <source>Open the editor</source>
        <translation>편집기 열기</translation>
    </message>
    <message>
        <source>sasil help COMMAND tells the options of a command. Every command takes --lang ko|en.</source>
        <translation>명령의 옵션은 sasil help COMMAND로 볼 수 있습니다. 모든 명령에 --lang ko|en을 쓸 수 있습니다.</translation>
    </message>
    <message>
        <source>Standard input cannot be read: %1.</source>
        <translation>표준 입력을 읽을 수 없습니다: %1.</translation>
    </message>
    <message>
        <source>There is no file or folder %1. Check the path.</source>
        <translation>‘%1’ 파일이나 폴더가 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>“%1” is no week. Write it as in 2024-W39.</source>
        <translation>“%1”에서 주차를 읽을 수 없습니다. 2024-W39처럼 적으십시오.</translation>
    </message>
    <message>
        <source>“%1” is no date. Write it as in 2024-09-26.</source>
        <translation>“%1”에서 날짜를 읽을 수 없습니다. 2024-09-26처럼 적으십시오.</translation>
    </message>
    <message>
        <source>Begin a digest for a week, with the stubs of an earlier one</source>
        <translation>이전 다이제스트의 메모를 가져와 한 주의 다이제스트 시작</translation>
    </message>
    <message>
        <source>sasil new takes no file but with --from and -o; what is %1 for?</source>
        <translation>sasil new에서 파일은 --from과 -o 뒤에만 적습니다. “%1” 인수를 빼십시오.</translation>
    </message>
    <message>
        <source>%1 is there already. Choose another name.</source>
        <translation>‘%1’ 파일이 이미 있습니다. 다른 이름을 쓰십시오.</translation>
    </message>
    <message>
        <source>facts %1, opinions %2</source>
        <translation>사실 %1, 의견 %2</translation>
    </message>
    <message>
        <source>group</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>stub</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Topics %1, facts %2, opinions %3</source>
        <translation>주제 %1, 사실 %2, 의견 %3</translation>
    </message>
    <message>
        <source>Print the topics of a digest with their facts and opinions</source>
        <translation>다이제스트의 주제와 그 사실, 의견 출력</translation>
    </message>
    <message>
        <source>sasil outline takes one file; %1 is one too many. Leave it out.</source>
        <translation>sasil outline에는 파일을 하나만 적습니다. “%1” 인수를 빼십시오.</translation>
    </message>
    <message>
        <source>List the rules of sasil check, or print one rule&apos;s help</source>
        <translation>sasil check의 규칙 목록이나 규칙 하나의 도움말 출력</translation>
    </message>
    <message>
        <source>fact</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>opinion</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Find facts, opinions and topics across a folder of digests</source>
        <translation>다이제스트 폴더에서 사실, 의견, 주제 찾기</translation>
    </message>
    <message>
        <source>sasil search takes what to look for and, if you like, a folder.</source>
        <translation>sasil search 뒤에는 찾을 말을 적고, 필요하면 폴더를 적으십시오.</translation>
    </message>
    <message>
        <source>--limit takes a number, not “%1”.</source>
        <translation>--limit 뒤에는 “%1” 대신 수를 적으십시오.</translation>
    </message>
    <message>
        <source>%1 is the digest itself. Name another file with -o.</source>
        <translation>“%1” 파일은 내보낼 다이제스트 자체입니다. -o로 다른 파일을 지정하십시오.</translation>
    </message>
    <message>
        <source>cited</source>
        <translation>근거 있음</translation>
    </message>
    <message>
        <source>own</source>
        <translation>같은 주제에 사실 있음</translation>
    </message>
    <message>
        <source>inherited</source>
        <translation>위 주제에 사실 있음</translation>
    </message>
    <message>
        <source>descendant</source>
        <translation>아래 주제에 사실 있음</translation>
    </message>
    <message>
        <source>none</source>
        <translation>근거 없음</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>There is no format “%1” here. Use text, json or sarif.</source>
        <translation>“%1” 형식은 없습니다. text나 json, sarif를 쓰십시오.</translation>
    </message>
    <message>
        <source>--diff prints a diff and no findings. Leave out --format.</source>
        <translation>--diff는 문제 대신 바뀔 내용을 보여 줍니다. --format을 빼십시오.</translation>
    </message>
    <message>
        <source>--fix prints standard input mended, and no findings. Leave out --format.</source>
        <translation>표준 입력에 --fix를 쓰면 문제 대신 고친 글이 나옵니다. --format을 빼십시오.</translation>
    </message>
    <message>
        <source>%1 of %2 digests checked</source>
        <translation>다이제스트 %2개 가운데 %1개 검사함</translation>
    </message>
    <message>
        <source>sasil rules takes one rule; %1 is one too many. Leave it out.</source>
        <translation>sasil rules에는 규칙을 하나만 적습니다. “%1” 인수를 빼십시오.</translation>
    </message>
    <message>
        <source>The template %1 is empty. Choose another one.</source>
        <translation>틀 %1이(가) 비어 있습니다. 다른 틀을 고르세요.</translation>
    </message>
    <message>
        <source>--theme takes auto, light, dark, contrast or contrast-dark, not “%1”.</source>
        <translation>--theme 뒤에는 “%1” 대신 auto, light, dark, contrast, contrast-dark 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>Standard output cannot be written.</source>
        <translation>표준 출력에 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>The digest has no topics. Leave --topic out.</source>
        <translation>다이제스트에 주제가 없습니다. --topic을 빼십시오.</translation>
    </message>
    <message>
        <source>There is no topic %1. Give a number from 1 to %2.</source>
        <translation>%1번 주제가 없습니다. 1부터 %2까지의 번호를 적으십시오.</translation>
    </message>
    <message>
        <source>Several topics are called “%1”. Give the number of one: %2.</source>
        <translation>제목이 “%1”인 주제가 여럿입니다. 번호로 고르십시오: %2.</translation>
    </message>
    <message>
        <source>There is no topic “%1”. The nearest is “%2”, number %3.</source>
        <translation>“%1” 주제가 없습니다. 가장 가까운 것은 %3번 “%2”입니다.</translation>
    </message>
    <message>
        <source>%1 is for Markdown. Leave it out, or add --to md.</source>
        <translation>%1 옵션은 마크다운에만 쓸 수 있습니다. 빼거나 --to md를 더하십시오.</translation>
    </message>
    <message>
        <source>%1 is for HTML. Leave it out, or add --to html.</source>
        <translation>%1 옵션은 HTML에만 쓸 수 있습니다. 빼거나 --to html을 더하십시오.</translation>
    </message>
    <message>
        <source>%1 is for PDF. Leave it out, or add --to pdf.</source>
        <translation>%1 옵션은 PDF에만 쓸 수 있습니다. 빼거나 --to pdf를 더하십시오.</translation>
    </message>
    <message>
        <source>%1 is for HTML and PDF. Leave it out, or add --to html or --to pdf.</source>
        <translation>%1 옵션은 HTML과 PDF에만 쓸 수 있습니다. 빼거나 --to html 또는 --to pdf를 더하십시오.</translation>
    </message>
    <message>
        <source>--style takes sasil, brief, report or letter, not “%1”.</source>
        <translation>--style에는 sasil, brief, report, letter를 쓸 수 있습니다. “%1”은(는) 쓸 수 없습니다.</translation>
    </message>
    <message>
        <source>--stubs takes keep, end or omit, not “%1”.</source>
        <translation>--stubs 뒤에는 “%1” 대신 keep, end, omit 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>--labels takes ko, en or as-written, not “%1”.</source>
        <translation>--labels 뒤에는 “%1” 대신 ko, en, as-written 가운데 하나를 적으십시오.</translation>
    </message>
    <message>
        <source>--margins takes millimetres from %1 to %2, not “%3”.</source>
        <translation>--margins 뒤에는 “%3” 대신 %1에서 %2까지의 밀리미터를 숫자로 적으십시오.</translation>
    </message>
    <message>
        <source>A PDF is not read from standard input. Name its file.</source>
        <translation>PDF는 표준 입력에서 읽을 수 없습니다. 파일 이름을 적으십시오.</translation>
    </message>
    <message>
        <source>There is no style sheet %1. Check the path.</source>
        <translation>“%1” 스타일시트 파일이 없습니다. 경로를 확인하십시오.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 is for whole pages. Leave it out, or leave out --fragment.</source>
        <translation>%1 옵션은 온전한 페이지에만 쓸 수 있습니다. 이 옵션이나 --fragment를 빼십시오.</translation>
    </message>
    <message>
        <source>%1 is the style sheet. Name another file with -o.</source>
        <translation>“%1” 파일은 쓰려는 스타일시트입니다. -o로 다른 파일을 지정하십시오.</translation>
    </message>
</context>
<context>
    <name>digest</name>
    <message>
        <source>There is no topic to add to. Write a heading first.</source>
        <translation>사실이나 의견을 넣을 주제가 없습니다. 먼저 제목을 적으십시오.</translation>
    </message>
    <message>
        <source>There are no facts or opinions here to add to.</source>
        <translation>여기에는 항목을 추가할 사실이나 의견이 없습니다.</translation>
    </message>
    <message>
        <source>An item cannot be added between these lines.</source>
        <translation>이 줄들 사이에는 항목을 추가할 수 없습니다.</translation>
    </message>
    <message>
        <source>The citation would not read as one there. Write it in the text.</source>
        <translation>그곳에서는 근거 표시로 읽히지 않습니다. 본문에 직접 쓰십시오.</translation>
    </message>
    <message>
        <source>Only an opinion can cite, and only a fact.</source>
        <translation>의견만 근거를 들 수 있고, 사실만 근거가 될 수 있습니다.</translation>
    </message>
    <message>
        <source>The fact or the opinion has no text yet.</source>
        <translation>사실이나 의견에 아직 글이 없습니다.</translation>
    </message>
    <message>
        <source>The opinion cites %1 already.</source>
        <translation>의견이 이미 %1을(를) 근거로 들고 있습니다.</translation>
    </message>
    <message>
        <source>Another fact has the id %1 too. Give one of them another id.</source>
        <translation>다른 사실에도 번호 %1이(가) 있습니다. 둘 중 하나의 번호를 바꾸십시오.</translation>
    </message>
    <message>
        <source>The opinion does not cite %1.</source>
        <translation>의견이 %1을(를) 근거로 들고 있지 않습니다.</translation>
    </message>
    <message>
        <source>The citation of %1 cannot be told from the text around it. Remove it in the text.</source>
        <translation>%1의 근거 표시를 주변 글과 구별할 수 없습니다. 본문에서 직접 지우십시오.</translation>
    </message>
    <message>
        <source>An id is F and one to six digits, as in F3.</source>
        <translation>번호는 F3처럼 F와 숫자 한 자리에서 여섯 자리로 이루어집니다.</translation>
    </message>
    <message>
        <source>No fact has the id %1.</source>
        <translation>번호가 %1인 사실이 없습니다.</translation>
    </message>
    <message>
        <source>The fact has the id %1 already.</source>
        <translation>사실의 번호가 이미 %1입니다.</translation>
    </message>
    <message>
        <source>The id %1 is taken.</source>
        <translation>번호 %1은(는) 이미 쓰이고 있습니다.</translation>
    </message>
    <message>
        <source>Not every place that names %1 can be found. Rename it in the text.</source>
        <translation>%1이(가) 쓰인 곳을 모두 찾을 수 없습니다. 본문에서 직접 바꾸십시오.</translation>
    </message>
    <message>
        <source>Add fact</source>
        <translation>사실 추가</translation>
    </message>
    <message>
        <source>Add opinion</source>
        <translation>의견 추가</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>항목 추가</translation>
    </message>
    <message>
        <source>Move item up</source>
        <translation>항목을 위로 옮기기</translation>
    </message>
    <message>
        <source>Move item down</source>
        <translation>항목을 아래로 옮기기</translation>
    </message>
    <message>
        <source>Turn fact into opinion, or opinion into fact</source>
        <translation>사실을 의견으로, 의견을 사실로 바꾸기</translation>
    </message>
    <message>
        <source>Write block in the document&apos;s style</source>
        <translation>블록을 문서의 형식으로 맞추기</translation>
    </message>
    <message>
        <source>There is no fact or opinion here.</source>
        <translation>여기에는 사실이나 의견이 없습니다.</translation>
    </message>
    <message>
        <source>This item shares its lines with other text, as in a table.</source>
        <translation>이 항목은 표에서처럼 다른 글과 같은 줄에 있습니다.</translation>
    </message>
    <message>
        <source>The item would not read the same there. Move it in the text instead.</source>
        <translation>그곳에서는 항목이 다르게 읽힙니다. 본문에서 직접 옮기십시오.</translation>
    </message>
    <message>
        <source>This fact has the id %1, by which opinions cite it. Remove the citations and the id first.</source>
        <translation>이 사실에는 의견이 근거로 드는 번호 %1이(가) 있습니다. 먼저 근거 표시와 번호를 지우십시오.</translation>
    </message>
    <message>
        <source>This opinion cites facts, and a fact cannot. Remove its citations first.</source>
        <translation>이 의견은 사실을 근거로 들지만 사실은 그럴 수 없습니다. 먼저 근거 표시를 지우십시오.</translation>
    </message>
    <message>
        <source>This item has no text yet.</source>
        <translation>이 항목에는 아직 글이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing of its kind stands above this item in its topic.</source>
        <translation>이 주제에서 이 항목 위에는 같은 종류의 항목이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing of its kind stands below this item in its topic.</source>
        <translation>이 주제에서 이 항목 아래에는 같은 종류의 항목이 없습니다.</translation>
    </message>
    <message>
        <source>The item stands in this topic already.</source>
        <translation>항목이 이미 이 주제에 있습니다.</translation>
    </message>
    <message>
        <source>A table, a quotation, a heading&apos;s list or a nested block keeps its style.</source>
        <translation>표, 인용, 제목 아래의 목록, 다른 항목 안의 블록은 형식을 바꾸지 않습니다.</translation>
    </message>
    <message>
        <source>Text beside the label or between the items would be lost in the document&apos;s style.</source>
        <translation>문서의 형식으로 바꾸면 라벨 옆이나 항목 사이의 글이 사라집니다.</translation>
    </message>
    <message>
        <source>The block would not read the same in the document&apos;s style.</source>
        <translation>문서의 형식으로 바꾸면 블록이 다르게 읽힙니다.</translation>
    </message>
    <message>
        <source>There is nothing under this label yet.</source>
        <translation>이 라벨 아래에는 아직 항목이 없습니다.</translation>
    </message>
    <message>
        <source>There is no block of facts or opinions here.</source>
        <translation>여기에는 사실이나 의견 블록이 없습니다.</translation>
    </message>
    <message>
        <source>The block has the document&apos;s style already.</source>
        <translation>블록이 이미 문서의 형식입니다.</translation>
    </message>
    <message>
        <source>Headings have six levels. There is none left below.</source>
        <translation>제목은 여섯 단계까지 있습니다. 더 내려갈 단계가 없습니다.</translation>
    </message>
    <message>
        <source>Add topic</source>
        <translation>주제 추가</translation>
    </message>
    <message>
        <source>Add subtopic</source>
        <translation>하위 주제 추가</translation>
    </message>
    <message>
        <source>Move topic up</source>
        <translation>주제를 위로 옮기기</translation>
    </message>
    <message>
        <source>Move topic down</source>
        <translation>주제를 아래로 옮기기</translation>
    </message>
    <message>
        <source>Move topic one level up</source>
        <translation>주제를 한 단계 올리기</translation>
    </message>
    <message>
        <source>Move topic under the one before it</source>
        <translation>주제를 앞 주제 아래로 넣기</translation>
    </message>
    <message>
        <source>Split topic here</source>
        <translation>여기서 주제 나누기</translation>
    </message>
    <message>
        <source>Merge topic with the one above</source>
        <translation>위 주제와 합치기</translation>
    </message>
    <message>
        <source>Make a topic of the stub</source>
        <translation>메모를 주제로 만들기</translation>
    </message>
    <message>
        <source>The topic stands there already.</source>
        <translation>주제가 이미 그 자리에 있습니다.</translation>
    </message>
    <message>
        <source>The heading next to it is on another level: one topic would come to stand under the other. Change the level first.</source>
        <translation>옆에 있는 제목의 단계가 달라 한 주제가 다른 주제 아래에 들어가게 됩니다. 먼저 단계를 바꾸십시오.</translation>
    </message>
    <message>
        <source>This is the first topic on its level.</source>
        <translation>이 단계의 첫 주제입니다.</translation>
    </message>
    <message>
        <source>This is the last topic on its level.</source>
        <translation>이 단계의 마지막 주제입니다.</translation>
    </message>
    <message>
        <source>This topic is on the highest level.</source>
        <translation>이미 가장 높은 단계의 주제입니다.</translation>
    </message>
    <message>
        <source>There is no topic before this one on its level that it could go under.</source>
        <translation>같은 단계에 이 주제를 넣을 앞 주제가 없습니다.</translation>
    </message>
    <message>
        <source>A topic cannot go under itself or under one of its own topics.</source>
        <translation>주제를 자신이나 자신의 하위 주제 아래로 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>Place the caret in the text below a heading, where the new topic shall begin.</source>
        <translation>제목 아래 글에서 새 주제가 시작될 곳에 커서를 두십시오.</translation>
    </message>
    <message>
        <source>The text cannot be split on this line, for what stands on it would be read differently.</source>
        <translation>이 줄에서 나누면 글이 다르게 읽히므로 나눌 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no topic above this one.</source>
        <translation>이 주제 위에 다른 주제가 없습니다.</translation>
    </message>
    <message>
        <source>The topic above stands under another one. Merge them first, or move this topic.</source>
        <translation>위 주제는 다른 주제 아래에 있습니다. 먼저 그 둘을 합치거나 이 주제를 옮기십시오.</translation>
    </message>
    <message>
        <source>The text of this topic would be read as a part of the facts or opinions above it.</source>
        <translation>이 주제의 글이 위 주제의 사실이나 의견의 일부로 읽히게 됩니다.</translation>
    </message>
    <message>
        <source>This is no stub: it has facts or opinions, or topics below it.</source>
        <translation>메모가 아닙니다. 사실이나 의견, 또는 하위 주제가 있습니다.</translation>
    </message>
    <message>
        <source>This stub has no link that could become a source: neither its heading nor a line of it is a link.</source>
        <translation>이 메모에는 출처로 삼을 링크가 없습니다. 제목도 본문의 어느 줄도 링크가 아닙니다.</translation>
    </message>
    <message>
        <source>A heading would be read as a part of what stands above it, such as a code block, a comment or a list that is left open.</source>
        <translation>제목이 그 위에 열려 있는 코드 블록, 주석, 목록 등의 일부로 읽히게 됩니다.</translation>
    </message>
    <message>
        <source>There is no topic here. Place the caret in one.</source>
        <translation>여기에는 주제가 없습니다. 주제 안에 커서를 두십시오.</translation>
    </message>
    <message>
        <source>A link definition stands directly above the heading. Put a blank line between them first.</source>
        <translation>제목 바로 위에 링크 정의가 있습니다. 먼저 그 사이에 빈 줄을 넣으십시오.</translation>
    </message>
    <message>
        <source>The item stands there already.</source>
        <translation>이미 그 자리에 있습니다.</translation>
    </message>
    <message>
        <source>An item cannot go beside what stands within it.</source>
        <translation>자기 안에 든 것 옆으로는 옮길 수 없습니다.</translation>
    </message>
    <message>
        <source>These topics stand under different ones. Drag them, or move them one by one.</source>
        <translation>서로 다른 주제 아래에 있는 주제들입니다. 끌어서 옮기거나 하나씩 옮겨 주세요.</translation>
    </message>
    <message>
        <source>A heading “%1” would be a label, and begin facts or opinions of the topic above it.</source>
        <translation>제목이 “%1”이면 라벨로 읽혀 위 주제의 사실이나 의견이 됩니다.</translation>
    </message>
    <message>
        <source>A topic needs a title.</source>
        <translation>주제에는 제목이 있어야 합니다.</translation>
    </message>
</context>
<context>
    <name>editor</name>
    <message>
        <source>There is no opinion at the cursor that could cite a fact.</source>
        <translation>커서 자리에 근거를 들 의견이 없습니다.</translation>
    </message>
    <message>
        <source>There is no fact in this digest to cite yet.</source>
        <translation>이 다이제스트에는 아직 근거로 들 사실이 없습니다.</translation>
    </message>
    <message>
        <source>The fact is not there any more.</source>
        <translation>그 사실은 이제 없습니다.</translation>
    </message>
    <message>
        <source>Headings of this digest</source>
        <translation>이 다이제스트의 제목</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>이번 주</translation>
    </message>
    <message>
        <source>Last week</source>
        <translation>지난주</translation>
    </message>
    <message>
        <source>Next week</source>
        <translation>다음 주</translation>
    </message>
</context>
<context>
    <name>publish</name>
    <message>
        <source>The digest is empty: there is nothing to export. Write something first.</source>
        <translation>다이제스트가 비어 있어 내보낼 것이 없습니다. 먼저 글을 적으십시오.</translation>
    </message>
    <message>
        <source>Nothing is left to export: what was chosen has stubs only. Keep the stubs.</source>
        <translation>고른 주제가 모두 메모여서, 메모를 빼면 내보낼 것이 없습니다. 메모를 남겨 두십시오.</translation>
    </message>
    <message>
        <source>There are no facts in what was chosen. Export everything instead.</source>
        <translation>고른 내용에 사실이 없습니다. 전체를 내보내십시오.</translation>
    </message>
    <message>
        <source>There are no opinions in what was chosen. Export everything instead.</source>
        <translation>고른 내용에 의견이 없습니다. 전체를 내보내십시오.</translation>
    </message>
    <message>
        <source>the image %1 is missing</source>
        <translation>그림 %1 없음</translation>
    </message>
    <message>
        <source>The image %1 is looked for beside the digest, which has no file. Save the digest first.</source>
        <translation>그림 %1은(는) 다이제스트 옆에서 찾는데, 다이제스트에 아직 파일이 없습니다. 다이제스트를 먼저 저장하세요.</translation>
    </message>
    <message>
        <source>The image %1 is not in the digest&apos;s folder. Put it there.</source>
        <translation>그림 %1이(가) 다이제스트의 폴더 안에 없습니다. 그 폴더에 넣으세요.</translation>
    </message>
    <message>
        <source>The image %1 is missing in the digest&apos;s folder. Put it there, or take it out of the digest.</source>
        <translation>다이제스트의 폴더에 그림 %1이(가) 없습니다. 그 폴더에 넣거나 다이제스트에서 빼세요.</translation>
    </message>
    <message>
        <source>the image %1 is too large to be here</source>
        <translation>그림 %1은(는) 너무 커서 넣지 않음</translation>
    </message>
    <message>
        <source>The image %1 has %2 MB, too much to be put into the page. Make it smaller: at most %3 MB.</source>
        <translation>그림 %1은(는) %2MB여서 페이지에 넣기에 너무 큽니다. %3MB 이하로 줄이세요.</translation>
    </message>
    <message>
        <source>the image %1 cannot be shown</source>
        <translation>그림 %1을(를) 보여 줄 수 없음</translation>
    </message>
    <message>
        <source>The file %1 is no image that can be shown. Use a PNG, JPEG, GIF, WebP, AVIF, BMP or SVG file of the digest&apos;s folder.</source>
        <translation>%1은(는) 보여 줄 수 있는 그림 파일이 아닙니다. 다이제스트의 폴더에 있는 PNG, JPEG, GIF, WebP, AVIF, BMP, SVG 파일을 쓰세요.</translation>
    </message>
</context>
<context>
    <name>render</name>
    <message>
        <source>Nothing here yet. Write a heading, and facts and opinions under it: they appear here as you type.</source>
        <translation>아직 내용이 없습니다. 제목을 적고 그 아래에 사실과 의견을 적으면 여기에 바로 나타납니다.</translation>
    </message>
    <message>
        <source>Fix…</source>
        <translation>고치기…</translation>
    </message>
    <message>
        <source>Back to reference %1</source>
        <translation>본문의 각주 표시 %1(으)로 돌아가기</translation>
    </message>
    <message>
        <source>Left out of the style sheet, since it would load something from elsewhere: line %1. Pictures and fonts can stand in it as data: addresses.</source>
        <translation>다른 곳에서 무언가를 불러오려 해서 스타일시트에서 뺀 곳: %1번째 줄. 그림과 글꼴은 data: 주소로 스타일시트 안에 넣을 수 있습니다.</translation>
    </message>
    <message>
        <source>Left out of the style sheet, since it is no style for pages: line %1.</source>
        <translation>페이지의 모양을 정하는 글이 아니어서 스타일시트에서 뺀 곳: %1번째 줄.</translation>
    </message>
    <message>
        <source>The style sheet %1 is not there. Pages look as they do without it.</source>
        <translation>스타일시트 %1이(가) 없습니다. 페이지는 스타일시트가 없을 때의 모양으로 나옵니다.</translation>
    </message>
    <message>
        <source>The style sheet %1 cannot be read (%2). Pages look as they do without it.</source>
        <translation>스타일시트 %1을(를) 읽을 수 없습니다(%2). 페이지는 스타일시트가 없을 때의 모양으로 나옵니다.</translation>
    </message>
    <message>
        <source>%1 is larger than 1 MB: that is no style sheet.</source>
        <translation>%1은(는) 1 MB가 넘어 스타일시트로 볼 수 없습니다.</translation>
    </message>
    <message>
        <source>The style sheet %1 is not text in UTF-8. Pages look as they do without it.</source>
        <translation>스타일시트 %1은(는) UTF-8로 된 글이 아닙니다. 페이지는 스타일시트가 없을 때의 모양으로 나옵니다.</translation>
    </message>
</context>
<context>
    <name>sasil::AboutDialog</name>
    <message>
        <source>About Sasil</source>
        <translation>Sasil 정보</translation>
    </message>
    <message>
        <source>An editor for digests that keep what happened apart from what you think of it.</source>
        <translation>있었던 일과 그에 대한 생각을 나누어 적는 다이제스트 편집기입니다.</translation>
    </message>
    <message>
        <source>Free software under the MIT licence.</source>
        <translation>MIT 라이선스로 배포하는 자유 소프트웨어입니다.</translation>
    </message>
    <message>
        <source>Made with these libraries:</source>
        <translation>다음 라이브러리로 만들었습니다:</translation>
    </message>
    <message>
        <source>Libraries</source>
        <translation>라이브러리</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>버전 %1</translation>
    </message>
</context>
<context>
    <name>sasil::CheckCommands</name>
    <message>
        <source>There is nothing to fix at the cursor.</source>
        <translation>커서 자리에 고칠 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to fix.</source>
        <translation>고칠 것이 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s) fixed. Undo takes it back.</source>
        <translation>
            <numerusform>문제 %n개를 고쳤습니다. 실행 취소로 되돌릴 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Ignore Here</source>
        <translation>여기에서 무시</translation>
    </message>
    <message>
        <source>Why is this right as it is? The reason goes into the text:</source>
        <translation>왜 이대로 두어도 되나요? 까닭은 글 속에 주석으로 남습니다:</translation>
    </message>
    <message>
        <source>A comment cannot stand there. Switch the rule off for the folder instead.</source>
        <translation>그 자리에는 주석을 둘 수 없습니다. 대신 이 폴더에서 규칙을 끌 수 있습니다.</translation>
    </message>
    <message>
        <source>Save the digest first: the settings lie in its folder.</source>
        <translation>설정은 다이제스트의 폴더에 저장되므로 먼저 다이제스트를 저장하세요.</translation>
    </message>
    <message>
        <source>Put the cursor on a fact with an id, or on a citation.</source>
        <translation>번호가 있는 사실이나 근거 표시에 커서를 두세요.</translation>
    </message>
    <message>
        <source>Rename Fact Id</source>
        <translation>사실 번호 바꾸기</translation>
    </message>
    <message>
        <source>Another id for %1, here and in all citations:</source>
        <translation>%1의 새 번호(모든 근거 표시도 함께 바뀝니다):</translation>
    </message>
    <message>
        <source>No fact has the id %1.</source>
        <translation>번호가 %1인 사실이 없습니다.</translation>
    </message>
    <message>
        <source>Fixing problems…</source>
        <translation>문제를 고치는 중…</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was changed.</source>
        <translation>취소했습니다. 바뀐 것은 없습니다.</translation>
    </message>
    <message>
        <source>The digest has changed meanwhile. Nothing was fixed.</source>
        <translation>그동안 다이제스트가 바뀌어서 아무것도 고치지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::ChoiceRow</name>
    <message>
        <source>Another one</source>
        <translation>다른 값</translation>
    </message>
</context>
<context>
    <name>sasil::CommandItems</name>
    <message>
        <source>This is not possible now.</source>
        <translation>지금은 할 수 없습니다.</translation>
    </message>
    <message>
        <source>Find a command</source>
        <translation>명령 찾기</translation>
    </message>
    <message>
        <source>No command matches “%1”.
Some letters of its name are enough, in Korean or English.</source>
        <translation>“%1”에 맞는 명령이 없습니다.
한국어나 영어 이름의 글자 몇 개만 적어도 찾습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::CompletionPopup</name>
    <message>
        <source>What can be put in here</source>
        <translation>여기에 넣을 수 있는 것</translation>
    </message>
</context>
<context>
    <name>sasil::CopyCommands</name>
    <message>
        <source>Before the first heading</source>
        <translation>첫 제목 앞의 글</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>Copied what is selected as rich text.</source>
        <translation>선택한 글을 서식과 함께 복사했습니다.</translation>
    </message>
    <message>
        <source>There is nothing in this digest yet.</source>
        <translation>이 다이제스트에는 아직 아무것도 없습니다.</translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation>복사 형식(&amp;Y)</translation>
    </message>
    <message>
        <source>Copied what is selected as Markdown.</source>
        <translation>선택한 글을 마크다운으로 복사했습니다.</translation>
    </message>
    <message>
        <source>Copied “%1” as rich text.</source>
        <translation>‘%1’을(를) 서식과 함께 복사했습니다.</translation>
    </message>
    <message>
        <source>Copied “%1” as Markdown.</source>
        <translation>‘%1’을(를) 마크다운으로 복사했습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows as rich text.</source>
        <translation>
            <numerusform>%n개 줄을 서식과 함께 복사했습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Copied %n rows as Markdown.</source>
        <translation>
            <numerusform>%n개 줄을 마크다운으로 복사했습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>Copied the whole digest as rich text.</source>
        <translation>다이제스트 전체를 서식과 함께 복사했습니다.</translation>
    </message>
    <message>
        <source>There is nothing to copy here.</source>
        <translation>여기에는 복사할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Copying…</source>
        <translation>복사하는 중…</translation>
    </message>
    <message>
        <source>Nothing was copied.</source>
        <translation>복사하지 않았습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::CountsButton</name>
    <message numerus="yes">
        <source>%1 character(s)</source>
        <translation>
            <numerusform>%1자</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 word(s)</source>
        <translation>
            <numerusform>%1낱말</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the digest…</source>
        <translation>다이제스트를 읽는 중…</translation>
    </message>
    <message>
        <source>Selected: %1</source>
        <translation>선택: %1</translation>
    </message>
    <message>
        <source>Topics %1 · Facts %2 · Opinions %3 · %4</source>
        <translation>주제 %1 · 사실 %2 · 의견 %3 · %4</translation>
    </message>
    <message>
        <source>Press to see all counts</source>
        <translation>누르면 모두 보여 줍니다</translation>
    </message>
</context>
<context>
    <name>sasil::CountsPopup</name>
    <message>
        <source>&lt; 1 min</source>
        <translation>1분 미만</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1분</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1시간 %2분</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>글자 수</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>글자</translation>
    </message>
    <message>
        <source>Without blanks</source>
        <translation>공백 제외</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Reading time</source>
        <translation>읽는 시간</translation>
    </message>
    <message>
        <source>Selection</source>
        <translation>선택한 글</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>이 주제</translation>
    </message>
    <message>
        <source>With subtopics</source>
        <translation>아래 주제 포함</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>다이제스트 전체</translation>
    </message>
    <message>
        <source>%1: words %2, characters %3, without blanks %4, topics %5, facts %6, opinions %7, reading time %8</source>
        <translation>%1: 낱말 %2, 글자 %3, 공백 제외 %4, 주제 %5, 사실 %6, 의견 %7, 읽는 시간 %8</translation>
    </message>
</context>
<context>
    <name>sasil::DocumentPreview</name>
    <message>
        <source>There is no heading “%1” in this digest.</source>
        <translation>이 다이제스트에는 “%1” 제목이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::DocumentView</name>
    <message>
        <source>Opening %1…</source>
        <translation>%1 여는 중…</translation>
    </message>
    <message>
        <source>Opening %1 was cancelled.</source>
        <translation>%1 열기를 취소했습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::Editor</name>
    <message>
        <source>Source of the digest</source>
        <translation>다이제스트 원문</translation>
    </message>
</context>
<context>
    <name>sasil::EditorCompletion</name>
    <message>
        <source>Save the digest first: files are looked for in its folder.</source>
        <translation>먼저 다이제스트를 저장하십시오. 파일은 다이제스트가 있는 폴더에서 찾습니다.</translation>
    </message>
    <message>
        <source>Nothing to complete here.</source>
        <translation>여기에는 완성할 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::EditorMargin</name>
    <message>
        <source>Findings beside the source</source>
        <translation>원문 옆의 문제 표시</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>접기</translation>
    </message>
    <message>
        <source>Show the fixes</source>
        <translation>수정 목록 보기</translation>
    </message>
</context>
<context>
    <name>sasil::ExportChoices</name>
    <message>
        <source>Pages to print or to send, with an outline and page numbers</source>
        <translation>인쇄하거나 보내기에 알맞은 문서입니다. 책갈피와 쪽 번호가 붙습니다.</translation>
    </message>
    <message>
        <source>Plain text as you wrote it, for notes, repositories and chat</source>
        <translation>적은 그대로의 글입니다. 메모, 저장소, 대화방에 알맞습니다.</translation>
    </message>
    <message>
        <source>One file for mail and web pages, light or dark as its reader likes</source>
        <translation>메일과 웹 페이지에 쓸 파일 하나입니다. 읽는 사람의 밝은 테마나 어두운 테마를 따릅니다.</translation>
    </message>
    <message>
        <source>Only Markdown is text that can be written in one style.</source>
        <translation>마크다운만 글의 모양을 하나로 다듬을 수 있습니다.</translation>
    </message>
    <message>
        <source>Labels, bullets, blank lines and headings in one style, and links without what tracks their readers</source>
        <translation>라벨, 글머리표, 빈 줄, 제목을 한 가지 모양으로 다듬고, 링크에서 읽는 사람을 쫓는 부분을 뺍니다</translation>
    </message>
    <message>
        <source>Markdown is text: its readers choose how it looks.</source>
        <translation>마크다운은 글뿐이어서, 어떻게 보일지는 읽는 사람이 정합니다.</translation>
    </message>
    <message>
        <source>Markdown keeps the head that the digest has.</source>
        <translation>마크다운은 다이제스트의 머리글을 그대로 둡니다.</translation>
    </message>
    <message>
        <source>Only a PDF has pages of paper.</source>
        <translation>PDF에만 종이 쪽이 있습니다.</translation>
    </message>
    <message>
        <source>How the pages look</source>
        <translation>쪽의 모양</translation>
    </message>
    <message>
        <source>Findings are shown on pages, not in Markdown.</source>
        <translation>찾은 문제는 PDF와 HTML에서만 보입니다. 마크다운에는 없습니다.</translation>
    </message>
    <message>
        <source>Mark opinions without a fact, and whatever else the checker has found</source>
        <translation>사실 없는 의견을 비롯하여 검사에서 찾은 것을 표시합니다</translation>
    </message>
    <message>
        <source>Begin with a list of the topics</source>
        <translation>주제 목록으로 시작합니다</translation>
    </message>
    <message>
        <source>Another title than the digest’s own</source>
        <translation>다이제스트에 적힌 것과 다른 제목</translation>
    </message>
    <message>
        <source>Another author than the digest’s own</source>
        <translation>다이제스트에 적힌 것과 다른 글쓴이</translation>
    </message>
    <message>
        <source>Another week than the digest’s own</source>
        <translation>다이제스트에 적힌 것과 다른 주</translation>
    </message>
    <message>
        <source>The paper that it is printed on</source>
        <translation>인쇄할 용지</translation>
    </message>
    <message>
        <source>From the paper’s edge to the text</source>
        <translation>용지 가장자리에서 글까지의 거리</translation>
    </message>
    <message>
        <source>Give title, author and week a page of their own</source>
        <translation>제목, 글쓴이, 주를 따로 한 쪽에 둡니다</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>형식</translation>
    </message>
    <message>
        <source>&amp;PDF</source>
        <translation>PDF(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;HTML</source>
        <translation>HTML(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Markdown</source>
        <translation>마크다운(&amp;M)</translation>
    </message>
    <message>
        <source>What is exported</source>
        <translation>내보낼 것</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>내용(&amp;C)</translation>
    </message>
    <message>
        <source>Facts, opinions, or both</source>
        <translation>사실, 의견, 또는 둘 다</translation>
    </message>
    <message>
        <source>Stubs</source>
        <translation>메모</translation>
    </message>
    <message>
        <source>Where stubs go: topics that are only a link to come back to</source>
        <translation>메모, 곧 나중에 읽으려고 링크만 적어 둔 주제를 둘 곳</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>라벨</translation>
    </message>
    <message>
        <source>The language of the words before facts and opinions</source>
        <translation>사실과 의견 앞에 붙는 말의 언어</translation>
    </message>
    <message>
        <source>Show fin&amp;dings</source>
        <translation>찾은 문제 보이기(&amp;D)</translation>
    </message>
    <message>
        <source>In one st&amp;yle</source>
        <translation>모양을 하나로 다듬기(&amp;Y)</translation>
    </message>
    <message>
        <source>How it looks</source>
        <translation>모양새</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>모양(&amp;S)</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>용지(&amp;A)</translation>
    </message>
    <message>
        <source>Mar&amp;gins</source>
        <translation>여백(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Table of contents</source>
        <translation>목차 넣기(&amp;T)</translation>
    </message>
    <message>
        <source>Title on a page of its own</source>
        <translation>제목을 따로 한 쪽에</translation>
    </message>
    <message>
        <source>T&amp;itle</source>
        <translation>제목(&amp;I)</translation>
    </message>
    <message>
        <source>A&amp;uthor</source>
        <translation>글쓴이(&amp;U)</translation>
    </message>
    <message>
        <source>Wee&amp;k</source>
        <translation>주(&amp;K)</translation>
    </message>
    <message>
        <source>Where they stand</source>
        <translation>있는 자리에</translation>
    </message>
    <message>
        <source>At the end</source>
        <translation>맨 끝에</translation>
    </message>
    <message>
        <source>Left out</source>
        <translation>빼기</translation>
    </message>
    <message>
        <source>As written</source>
        <translation>적은 대로</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>좁게</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>보통</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>넓게</translation>
    </message>
</context>
<context>
    <name>sasil::ExportCommands</name>
    <message>
        <source>There is nothing in this digest yet.</source>
        <translation>이 다이제스트에는 아직 아무것도 없습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>내보내기</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>찾아보기(&amp;B)…</translation>
    </message>
    <message>
        <source>Progress of the export</source>
        <translation>내보내기 진행률</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>취소(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>열기(&amp;O)</translation>
    </message>
    <message>
        <source>Sho&amp;w in folder</source>
        <translation>폴더에서 보기(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>내보내기(&amp;E)</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
    <message>
        <source>The file will be called %1.</source>
        <translation>파일 이름: %1</translation>
    </message>
    <message>
        <source>Exported: %1</source>
        <translation>내보냈습니다: %1</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was written.</source>
        <translation>취소했습니다. 파일은 만들지 않았습니다.</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>내보낼 파일</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>모든 파일</translation>
    </message>
    <message>
        <source>Choose the folder and the name of the file</source>
        <translation>파일을 둘 폴더와 이름을 고릅니다</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>그 밖에 %n개 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::ExportPreview</name>
    <message>
        <source>Preview of the text</source>
        <translation>글 미리 보기</translation>
    </message>
    <message>
        <source>Progress of the preview</source>
        <translation>미리 보기 진행률</translation>
    </message>
    <message>
        <source>Preview of the page</source>
        <translation>페이지 미리 보기</translation>
    </message>
</context>
<context>
    <name>sasil::ExportTopics</name>
    <message>
        <source>There are no topics</source>
        <translation>주제가 없습니다</translation>
    </message>
    <message>
        <source>No topic has these words</source>
        <translation>이 말이 있는 주제가 없습니다</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 가운데 %1개</translation>
    </message>
    <message>
        <source>Search topics</source>
        <translation>주제 찾기</translation>
    </message>
    <message>
        <source>Show only the topics with these words</source>
        <translation>이 말이 있는 주제만 보입니다</translation>
    </message>
    <message>
        <source>Topics to export</source>
        <translation>내보낼 주제</translation>
    </message>
    <message>
        <source>All</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Tick all topics that are listed</source>
        <translation>목록에 있는 주제를 모두 고릅니다</translation>
    </message>
    <message>
        <source>None</source>
        <translation>해제</translation>
    </message>
    <message>
        <source>Untick all topics that are listed</source>
        <translation>목록에 있는 주제를 모두 뺍니다</translation>
    </message>
</context>
<context>
    <name>sasil::FileController</name>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Save Digest</source>
        <translation>다이제스트 저장</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation>마크다운 (*.md *.markdown);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>저장했습니다.</translation>
    </message>
    <message>
        <source>Open Digest</source>
        <translation>다이제스트 열기</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
</context>
<context>
    <name>sasil::FindBar</name>
    <message>
        <source>Not found: %1</source>
        <translation>찾을 수 없음: %1</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>찾을 말</translation>
    </message>
    <message>
        <source>Earlier searches (Down)</source>
        <translation>전에 찾은 말 (아래 화살표)</translation>
    </message>
    <message>
        <source>Nothing was looked for yet</source>
        <translation>아직 찾은 것이 없습니다</translation>
    </message>
    <message>
        <source>Previous match (Shift+F3)</source>
        <translation>이전 것 (Shift+F3)</translation>
    </message>
    <message>
        <source>Next match (F3)</source>
        <translation>다음 것 (F3)</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>닫기 (Esc)</translation>
    </message>
</context>
<context>
    <name>sasil::FindOptions</name>
    <message>
        <source>Match case</source>
        <translation>대소문자 구분</translation>
    </message>
    <message>
        <source>Whole words: particles behind a Korean word do not count</source>
        <translation>낱말 단위: 뒤에 붙은 조사는 없는 셈 칩니다</translation>
    </message>
    <message>
        <source>Whole words</source>
        <translation>낱말 단위</translation>
    </message>
    <message>
        <source>Regular expression</source>
        <translation>정규식</translation>
    </message>
    <message>
        <source>Only in the selection</source>
        <translation>선택한 글에서만</translation>
    </message>
    <message>
        <source>Select some text first to search only there</source>
        <translation>먼저 글을 선택하면 그 안에서만 찾을 수 있습니다</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>모두</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>사실만</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>의견만</translation>
    </message>
    <message>
        <source>Where to search</source>
        <translation>찾는 곳</translation>
    </message>
    <message>
        <source>Search everything, or only what facts or opinions say</source>
        <translation>전체에서, 또는 사실이나 의견에서만 찾기</translation>
    </message>
</context>
<context>
    <name>sasil::FindState</name>
    <message numerus="yes">
        <source>%n replaced</source>
        <translation>
            <numerusform>%n개 바꿈</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>찾을 수 없음</translation>
    </message>
    <message>
        <source>%1 found</source>
        <translation>%1개</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2개 중 %1번째</translation>
    </message>
    <message>
        <source>from the top: %1</source>
        <translation>처음부터 다시: %1</translation>
    </message>
    <message>
        <source>from the bottom: %1</source>
        <translation>끝에서부터 다시: %1</translation>
    </message>
    <message>
        <source>Went on from the top</source>
        <translation>끝까지 찾아 처음부터 다시 찾았습니다</translation>
    </message>
    <message>
        <source>Went on from the bottom</source>
        <translation>처음까지 찾아 끝에서부터 다시 찾았습니다</translation>
    </message>
</context>
<context>
    <name>sasil::FixPopup</name>
    <message>
        <source>What can be done here</source>
        <translation>여기에서 할 수 있는 일</translation>
    </message>
    <message>
        <source>What the fix changes</source>
        <translation>수정하면 바뀌는 내용</translation>
    </message>
</context>
<context>
    <name>sasil::FoldPills</name>
    <message numerus="yes">
        <source>%n topic(s)</source>
        <translation>
            <numerusform>주제 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>사실 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>의견 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n줄</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::FolderRow</name>
    <message>
        <source>Folder</source>
        <translation>폴더</translation>
    </message>
    <message>
        <source>Where a new digest for a week goes while the digest that you have in front of you has no file</source>
        <translation>보고 있는 다이제스트에 아직 파일이 없을 때 한 주의 새 다이제스트를 둘 곳</translation>
    </message>
    <message>
        <source>directory, place, path, where, save</source>
        <translation>디렉터리, 위치, 경로, 저장할 곳</translation>
    </message>
    <message>
        <source>%1 is not a folder. Choose another one; until then, new digests go where they went.</source>
        <translation>%1: 폴더가 아닙니다. 다른 폴더를 고르세요. 그때까지 새 다이제스트는 전과 같은 곳에 만들어집니다.</translation>
    </message>
    <message>
        <source>Folder of new digests</source>
        <translation>새 다이제스트의 폴더</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>찾아보기…</translation>
    </message>
    <message>
        <source>Choose the folder of new digests</source>
        <translation>새 다이제스트를 둘 폴더 고르기</translation>
    </message>
</context>
<context>
    <name>sasil::Folding</name>
    <message>
        <source>There is nothing to fold here.</source>
        <translation>여기에는 접을 것이 없습니다.</translation>
    </message>
    <message>
        <source>This line is not folded.</source>
        <translation>이 줄에는 접힌 것이 없습니다.</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>펼치기</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>접기</translation>
    </message>
</context>
<context>
    <name>sasil::FontDialog</name>
    <message>
        <source>Font of the Source</source>
        <translation>원문의 글꼴</translation>
    </message>
    <message>
        <source>&amp;Font:</source>
        <translation>글꼴(&amp;F):</translation>
    </message>
    <message>
        <source>&amp;Size:</source>
        <translation>크기(&amp;S):</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
    <message>
        <source>Only fonts whose characters are all of one &amp;width</source>
        <translation>글자 너비가 모두 같은 글꼴만(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>기본값(&amp;D)</translation>
    </message>
</context>
<context>
    <name>sasil::GoCommands</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>취소할 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is nothing to do again.</source>
        <translation>다시 실행할 것이 없습니다.</translation>
    </message>
    <message>
        <source>Nothing is selected.</source>
        <translation>선택한 것이 없습니다.</translation>
    </message>
    <message>
        <source>There is no earlier place to go back to.</source>
        <translation>뒤로 갈 곳이 없습니다.</translation>
    </message>
    <message>
        <source>You are at the last place that you went to.</source>
        <translation>마지막으로 간 곳에 있습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::HelpWindow</name>
    <message>
        <source>Back</source>
        <translation>뒤로</translation>
    </message>
    <message>
        <source>Back (Alt+Left)</source>
        <translation>뒤로 (Alt+왼쪽)</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>앞으로</translation>
    </message>
    <message>
        <source>Forward (Alt+Right)</source>
        <translation>앞으로 (Alt+오른쪽)</translation>
    </message>
    <message>
        <source>Pages of the help</source>
        <translation>도움말 목록</translation>
    </message>
    <message>
        <source>%1 – Sasil Help</source>
        <translation>%1 – Sasil 도움말</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>도움말</translation>
    </message>
</context>
<context>
    <name>sasil::LongWork</name>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>취소하는 중…</translation>
    </message>
</context>
<context>
    <name>sasil::MainWindow</name>
    <message>
        <source>Sasil</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>Preview of %1</source>
        <translation>%1 미리보기</translation>
    </message>
</context>
<context>
    <name>sasil::MessageBanner</name>
    <message>
        <source>Close this message</source>
        <translation>이 알림 닫기</translation>
    </message>
</context>
<context>
    <name>sasil::MyWordsDialog</name>
    <message>
        <source>My Words</source>
        <translation>내 낱말</translation>
    </message>
    <message>
        <source>These words are right in every digest, with any particle behind them.</source>
        <translation>이 낱말은 어떤 조사가 붙어도 모든 다이제스트에서 맞는 말로 봅니다.</translation>
    </message>
    <message>
        <source>A word to add or to find</source>
        <translation>추가하거나 찾을 낱말</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>추가(&amp;A)</translation>
    </message>
    <message>
        <source>There are none yet. Add one here, or in the menu of an underlined word.</source>
        <translation>아직 낱말이 없습니다. 여기에서 추가하거나, 밑줄이 그어진 낱말의 메뉴에서 추가하세요.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>지우기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>This word is in the list already.</source>
        <translation>목록에 이미 있는 낱말입니다.</translation>
    </message>
    <message>
        <source>Type a word first.</source>
        <translation>먼저 낱말을 입력하세요.</translation>
    </message>
    <message>
        <source>Add one word at a time.</source>
        <translation>한 번에 한 낱말씩 추가하세요.</translation>
    </message>
    <message>
        <source>Select words in the list first.</source>
        <translation>먼저 목록에서 낱말을 선택하세요.</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>낱말</translation>
    </message>
    <message>
        <source>My words</source>
        <translation>내 낱말</translation>
    </message>
</context>
<context>
    <name>sasil::NewDigestDialog</name>
    <message>
        <source>New Digest for a Week</source>
        <translation>한 주의 새 다이제스트</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>제목(&amp;T)</translation>
    </message>
    <message>
        <source>Te&amp;mplate</source>
        <translation>틀(&amp;M)</translation>
    </message>
    <message>
        <source>Carry over stu&amp;bs from</source>
        <translation>메모 이어받기(&amp;B)</translation>
    </message>
    <message>
        <source>File &amp;name</source>
        <translation>파일 이름(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Folder</source>
        <translation>폴더(&amp;F)</translation>
    </message>
    <message>
        <source>B&amp;rowse…</source>
        <translation>찾아보기(&amp;R)…</translation>
    </message>
    <message>
        <source>What it begins with</source>
        <translation>시작하는 글</translation>
    </message>
    <message>
        <source>&amp;Open It</source>
        <translation>그 파일 열기(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>만들기(&amp;C)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>틀</translation>
    </message>
    <message>
        <source>Carry over stubs from</source>
        <translation>메모를 이어받을 다이제스트</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation>마크다운 (*.md *.markdown);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>Folder of the digest</source>
        <translation>다이제스트를 둘 폴더</translation>
    </message>
    <message>
        <source>There is no digest in this folder yet.</source>
        <translation>이 폴더에는 아직 다이제스트가 없습니다.</translation>
    </message>
    <message>
        <source>It has no topics to come back to.</source>
        <translation>이어받을 메모가 없습니다.</translation>
    </message>
    <message numerus="yes">
        <source>%n topic(s) to come back to</source>
        <translation>
            <numerusform>메모 %n개를 이어받습니다</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::OpenDocuments</name>
    <message>
        <source>Open digests</source>
        <translation>열린 다이제스트</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>아직 저장하지 않음</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>닫기</translation>
    </message>
    <message>
        <source>Close Others</source>
        <translation>다른 탭 닫기</translation>
    </message>
    <message>
        <source>Copy Path</source>
        <translation>경로 복사</translation>
    </message>
</context>
<context>
    <name>sasil::OutlineCommands</name>
    <message>
        <source>Deleted “%1”. Undo with %2.</source>
        <translation>“%1” 삭제됨. %2로 되돌릴 수 있습니다.</translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n topics. Undo with %1.</source>
        <translation>
            <numerusform>주제 %n개 삭제됨. %1로 되돌릴 수 있습니다.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted %n facts and opinions. Undo with %1.</source>
        <translation>
            <numerusform>사실과 의견 %n개 삭제됨. %1로 되돌릴 수 있습니다.</numerusform>
        </translation>
    </message>
    <message>
        <source>The digest cannot be changed now.</source>
        <translation>지금은 다이제스트를 고칠 수 없습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::OutlineMenu</name>
    <message>
        <source>Turn &amp;into Opinion</source>
        <translation>의견으로 바꾸기(&amp;I)</translation>
    </message>
    <message>
        <source>Turn &amp;into Fact</source>
        <translation>사실로 바꾸기(&amp;I)</translation>
    </message>
    <message>
        <source>Turn Facts &amp;into Opinions, Opinions into Facts</source>
        <translation>사실은 의견으로, 의견은 사실로 바꾸기(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Go to Text</source>
        <translation>글로 이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>이름 바꾸기(&amp;R)</translation>
    </message>
    <message>
        <source>Add &amp;Topic After</source>
        <translation>뒤에 주제 추가(&amp;T)</translation>
    </message>
    <message>
        <source>Add &amp;Subtopic</source>
        <translation>아래에 주제 추가(&amp;S)</translation>
    </message>
    <message>
        <source>Add &amp;Fact</source>
        <translation>사실 추가(&amp;F)</translation>
    </message>
    <message>
        <source>Add &amp;Opinion</source>
        <translation>의견 추가(&amp;O)</translation>
    </message>
    <message>
        <source>Move &amp;Up</source>
        <translation>위로 옮기기(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;Down</source>
        <translation>아래로 옮기기(&amp;D)</translation>
    </message>
    <message>
        <source>One Level &amp;Higher</source>
        <translation>한 단계 올리기(&amp;H)</translation>
    </message>
    <message>
        <source>One Level &amp;Lower</source>
        <translation>한 단계 내리기(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Copy Text</source>
        <translation>글 복사(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Copy Title</source>
        <translation>제목 복사(&amp;C)</translation>
    </message>
    <message>
        <source>D&amp;elete</source>
        <translation>삭제(&amp;E)</translation>
    </message>
    <message>
        <source>Fold &amp;All</source>
        <translation>모두 접기(&amp;A)</translation>
    </message>
    <message>
        <source>U&amp;nfold All</source>
        <translation>모두 펼치기(&amp;N)</translation>
    </message>
    <message>
        <source>Copy &amp;with Formatting</source>
        <translation>서식과 함께 복사(&amp;W)</translation>
    </message>
    <message>
        <source>Copy To&amp;pic</source>
        <translation>주제 복사(&amp;P)</translation>
    </message>
    <message>
        <source>Copy To&amp;pics</source>
        <translation>주제 모두 복사(&amp;P)</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>마크다운으로 복사(&amp;M)</translation>
    </message>
</context>
<context>
    <name>sasil::OutlinePanel</name>
    <message>
        <source>No topic matches “%1”.</source>
        <translation>“%1”에 맞는 주제가 없습니다.</translation>
    </message>
    <message>
        <source>No topics yet.
Write a heading, such as
## My first topic</source>
        <translation>아직 주제가 없습니다.
다음과 같이 제목을 적으십시오.
## 첫 번째 주제</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Filter topics</source>
        <translation>주제 거르기</translation>
    </message>
    <message>
        <source>Reading the digest…</source>
        <translation>다이제스트를 읽는 중…</translation>
    </message>
    <message>
        <source>No topic, fact or opinion matches “%1”.</source>
        <translation>“%1”에 맞는 주제나 사실, 의견이 없습니다.</translation>
    </message>
    <message>
        <source>The topics of the digest. Enter goes to the topic, F2 renames it, Alt and the arrow keys move it.</source>
        <translation>다이제스트의 주제입니다. Enter로 이동하고 F2로 이름을 바꾸며 Alt와 화살표로 옮깁니다.</translation>
    </message>
    <message>
        <source>Filter topics, facts and opinions</source>
        <translation>주제, 사실, 의견 거르기</translation>
    </message>
    <message>
        <source>Show facts and opinions under their topics</source>
        <translation>주제 아래에 사실과 의견 보이기</translation>
    </message>
    <message>
        <source>Show Facts and Opinions</source>
        <translation>사실과 의견 보이기</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>모두 보기</translation>
    </message>
</context>
<context>
    <name>sasil::OutlineWords</name>
    <message numerus="yes">
        <source>%n fact(s)</source>
        <translation>
            <numerusform>사실 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>의견 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>참고 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>첫 제목 앞의 글</translation>
    </message>
    <message>
        <source>Untitled</source>
        <translation>제목 없음</translation>
    </message>
    <message>
        <source>A group of topics</source>
        <translation>주제 묶음</translation>
    </message>
    <message>
        <source>A stub: it has no facts and no opinions yet</source>
        <translation>메모: 아직 사실도 의견도 없음</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>사실</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>group</source>
        <translation>묶음</translation>
    </message>
    <message>
        <source>stub</source>
        <translation>메모</translation>
    </message>
</context>
<context>
    <name>sasil::OwnStyleRow</name>
    <message>
        <source>Own Style Sheet</source>
        <translation>나만의 스타일시트</translation>
    </message>
    <message>
        <source>A file with CSS, over the page style, for the preview and what is exported. It loads nothing from the network</source>
        <translation>페이지 모양 위에 덧입히는 CSS 파일. 미리보기와 내보낸 문서에 쓰이며 네트워크에서는 아무것도 불러오지 않습니다</translation>
    </message>
    <message>
        <source>CSS, design, look, font of the page, colours</source>
        <translation>CSS, 디자인, 모양, 페이지 글꼴, 색</translation>
    </message>
    <message>
        <source>Style sheet</source>
        <translation>스타일시트</translation>
    </message>
    <message>
        <source>Style sheets (*.css);;All files (*)</source>
        <translation>스타일시트 (*.css);;모든 파일 (*)</translation>
    </message>
    <message>
        <source>None</source>
        <translation>없음</translation>
    </message>
    <message>
        <source>Browse…</source>
        <translation>찾아보기…</translation>
    </message>
    <message>
        <source>Choose a style sheet</source>
        <translation>스타일시트 고르기</translation>
    </message>
</context>
<context>
    <name>sasil::PagesView</name>
    <message>
        <source> of %1</source>
        <translation> / %1</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>쪽</translation>
    </message>
    <message>
        <source>The page in sight; type another number to go there</source>
        <translation>보이는 쪽. 다른 번호를 적으면 그 쪽으로 갑니다</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>쪽들</translation>
    </message>
    <message>
        <source>As wide as the room</source>
        <translation>너비에 맞추기</translation>
    </message>
    <message>
        <source>The whole page</source>
        <translation>한 쪽 전체</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>작게</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>크게</translation>
    </message>
</context>
<context>
    <name>sasil::PaneCommands</name>
    <message>
        <source>The text is the only pane that is shown.</source>
        <translation>지금 보이는 영역은 본문뿐입니다.</translation>
    </message>
</context>
<context>
    <name>sasil::Panels</name>
    <message>
        <source>Outline</source>
        <translation>개요</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>Support Table</source>
        <translation>근거 표</translation>
    </message>
    <message>
        <source>There are no problems.</source>
        <translation>문제가 없습니다.</translation>
    </message>
    <message>
        <source>Close: %1</source>
        <translation>%1 닫기</translation>
    </message>
</context>
<context>
    <name>sasil::Pasting</name>
    <message>
        <source>Save the digest first: files are named as seen from its folder.</source>
        <translation>먼저 다이제스트를 저장하십시오. 파일은 다이제스트가 있는 폴더를 기준으로 연결됩니다.</translation>
    </message>
    <message>
        <source>“%1” is not shown from there: put it into the digest&apos;s folder, then drop it again.</source>
        <translation>“%1”은(는) 그 자리에서는 보이지 않습니다. 다이제스트가 있는 폴더에 넣은 뒤 다시 끌어 놓으십시오.</translation>
    </message>
</context>
<context>
    <name>sasil::PreviewView</name>
    <message>
        <source>Show the Preview Again</source>
        <translation>미리보기 다시 표시</translation>
    </message>
    <message>
        <source>The preview stopped several times in a minute. Your text is not affected.</source>
        <translation>미리보기가 1분 사이에 여러 번 멈추었습니다. 글에는 영향이 없습니다.</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>복사(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;All</source>
        <translation>모두 선택(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open Link</source>
        <translation>링크 열기(&amp;O)</translation>
    </message>
    <message>
        <source>Copy &amp;Link Address</source>
        <translation>링크 주소 복사(&amp;L)</translation>
    </message>
    <message>
        <source>Of a long digest, only what is near the view is in the page</source>
        <translation>긴 다이제스트는 보이는 곳 둘레만 미리보기에 들어 있습니다</translation>
    </message>
    <message>
        <source>Copy the whole digest with its formatting</source>
        <translation>다이제스트 전체를 서식과 함께 복사</translation>
    </message>
    <message>
        <source>Copy what is selected, with its formatting</source>
        <translation>선택한 글을 서식과 함께 복사합니다</translation>
    </message>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>마크다운으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy the lines of the text that what is selected stands in</source>
        <translation>선택한 글이 있는 줄을 원문 그대로 복사합니다</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>선택한 글이 없습니다</translation>
    </message>
    <message>
        <source>Copy &amp;Topic</source>
        <translation>주제 복사(&amp;T)</translation>
    </message>
    <message>
        <source>Copy this topic and all below it, with its formatting</source>
        <translation>이 주제와 그 아래 모두를 서식과 함께 복사합니다</translation>
    </message>
    <message>
        <source>Copy &amp;Digest</source>
        <translation>다이제스트 복사(&amp;D)</translation>
    </message>
</context>
<context>
    <name>sasil::PrintPreviewDialog</name>
    <message>
        <source>Choose a printer, or a file, and print</source>
        <translation>프린터나 파일을 골라 인쇄합니다</translation>
    </message>
    <message>
        <source>The pages are not made yet.</source>
        <translation>아직 쪽을 만들고 있습니다.</translation>
    </message>
    <message>
        <source>Print Preview</source>
        <translation>인쇄 미리 보기</translation>
    </message>
    <message>
        <source>&amp;Content</source>
        <translation>내용(&amp;C)</translation>
    </message>
    <message>
        <source>Facts, opinions, or both</source>
        <translation>사실, 의견, 또는 둘 다</translation>
    </message>
    <message>
        <source>&amp;Style</source>
        <translation>모양(&amp;S)</translation>
    </message>
    <message>
        <source>How the pages look</source>
        <translation>쪽의 모양</translation>
    </message>
    <message>
        <source>P&amp;aper</source>
        <translation>용지(&amp;A)</translation>
    </message>
    <message>
        <source>The paper that it is printed on</source>
        <translation>인쇄할 용지</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>인쇄(&amp;P)…</translation>
    </message>
    <message>
        <source>C&amp;lose</source>
        <translation>닫기(&amp;L)</translation>
    </message>
</context>
<context>
    <name>sasil::Printing</name>
    <message>
        <source>Digest</source>
        <translation>다이제스트</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>인쇄</translation>
    </message>
    <message>
        <source>Making the pages…</source>
        <translation>쪽을 만드는 중…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>인쇄하는 중…</translation>
    </message>
</context>
<context>
    <name>sasil::ProblemsBar</name>
    <message>
        <source>%1: shown. Click to hide them.</source>
        <translation>%1: 표시 중입니다. 누르면 숨깁니다.</translation>
    </message>
    <message>
        <source>%1: hidden. Click to show them.</source>
        <translation>%1: 숨겼습니다. 누르면 표시합니다.</translation>
    </message>
    <message>
        <source>By topic</source>
        <translation>주제별</translation>
    </message>
    <message>
        <source>By rule</source>
        <translation>규칙별</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>묶기</translation>
    </message>
    <message>
        <source>How the problems are grouped</source>
        <translation>문제를 묶어 보는 방식</translation>
    </message>
    <message>
        <source>Filter problems</source>
        <translation>문제 거르기</translation>
    </message>
    <message>
        <source>Words of the message, the topic or the rule (Ctrl+F in the list)</source>
        <translation>메시지, 주제, 규칙에 들어 있는 낱말(목록에서 Ctrl+F)</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the selected problems as text, or all that are shown where none is selected</source>
        <translation>고른 문제를 텍스트로 복사합니다. 고른 것이 없으면 표시된 문제를 모두 복사합니다.</translation>
    </message>
</context>
<context>
    <name>sasil::ProblemsList</name>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>문제 %n개</numerusform>
        </translation>
    </message>
    <message>
        <source>Before the first heading</source>
        <translation>첫 제목 앞의 글</translation>
    </message>
    <message>
        <source>folded</source>
        <translation>접힘</translation>
    </message>
    <message>
        <source>unfolded</source>
        <translation>펼쳐짐</translation>
    </message>
</context>
<context>
    <name>sasil::ProblemsModel</name>
    <message>
        <source>line %1</source>
        <translation>%1번째 줄</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>줄 %1, 칸 %2</translation>
    </message>
    <message>
        <source>rule %1</source>
        <translation>규칙 %1</translation>
    </message>
</context>
<context>
    <name>sasil::ProblemsPanel</name>
    <message>
        <source>Nothing can mend this by itself</source>
        <translation>자동으로 수정할 수 없음</translation>
    </message>
    <message>
        <source>Go to the Place</source>
        <translation>해당 위치로 이동</translation>
    </message>
    <message>
        <source>Explain</source>
        <translation>규칙 설명</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>문제</translation>
    </message>
    <message>
        <source>All is well.
No problems were found.</source>
        <translation>이상 없음
찾은 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Fix All of This Kind</source>
        <translation>이 종류 모두 수정</translation>
    </message>
    <message>
        <source>Fix Everything Safe</source>
        <translation>안전한 것 모두 수정</translation>
    </message>
    <message>
        <source>Switch This Rule Off for This Folder</source>
        <translation>이 폴더에서 규칙 끄기</translation>
    </message>
    <message>
        <source>Ignore Here, with a Reason…</source>
        <translation>여기에서 무시(까닭 적기)…</translation>
    </message>
    <message>
        <source>No problem matches the filter.</source>
        <translation>조건에 맞는 문제가 없습니다.</translation>
    </message>
    <message>
        <source>Enter goes to the place, Ctrl+. lists the fixes, the left and right arrow keys fold groups.</source>
        <translation>Enter를 누르면 해당 위치로 이동하고, Ctrl+.를 누르면 수정 목록이 열립니다. 왼쪽과 오른쪽 화살표 키로 묶음을 접고 폅니다.</translation>
    </message>
    <message>
        <source>Show All</source>
        <translation>모두 보기</translation>
    </message>
    <message>
        <source>Checking the digest…</source>
        <translation>다이제스트를 검사하는 중…</translation>
    </message>
    <message>
        <source>Nothing to check yet.
Write facts and opinions under a heading: here you see which opinions lack a fact.</source>
        <translation>아직 검사할 내용이 없습니다.
제목 아래에 사실과 의견을 적으면 어느 의견에 사실이 없는지 여기에 나타납니다.</translation>
    </message>
</context>
<context>
    <name>sasil::RecentFiles</name>
    <message>
        <source>&amp;Clear This List</source>
        <translation>목록 지우기(&amp;C)</translation>
    </message>
    <message>
        <source>No digest was opened yet: File → Open finds one</source>
        <translation>최근에 연 다이제스트 없음: 파일 → 열기에서 찾기</translation>
    </message>
</context>
<context>
    <name>sasil::ReplaceControls</name>
    <message>
        <source>Replace this match and go to the next one (Enter)</source>
        <translation>하나 바꾸고 다음으로 (Enter)</translation>
    </message>
    <message>
        <source>There are too many matches. Make the search more exact.</source>
        <translation>찾은 것이 너무 많습니다. 더 분명하게 찾아 보세요.</translation>
    </message>
    <message>
        <source>Replace all matches in one step (Ctrl+Alt+Enter)</source>
        <translation>한꺼번에 모두 바꾸기 (Ctrl+Alt+Enter)</translation>
    </message>
    <message>
        <source>This digest cannot be changed: it is open elsewhere</source>
        <translation>다른 곳에서 열려 있어 이 다이제스트를 바꿀 수 없습니다</translation>
    </message>
    <message>
        <source>Replace by</source>
        <translation>바꿀 말</translation>
    </message>
    <message>
        <source>Earlier replacements (Down)</source>
        <translation>전에 바꾼 말 (아래 화살표)</translation>
    </message>
    <message>
        <source>Nothing was replaced yet</source>
        <translation>아직 바꾼 것이 없습니다</translation>
    </message>
    <message>
        <source>Keep the case of what is replaced</source>
        <translation>대소문자를 따라 바꾸기</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>바꾸기</translation>
    </message>
    <message>
        <source>Replace all</source>
        <translation>모두 바꾸기</translation>
    </message>
</context>
<context>
    <name>sasil::SettingsDialog</name>
    <message>
        <source>No setting matches “%1”.</source>
        <translation>“%1”에 맞는 설정이 없습니다.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>설정</translation>
    </message>
    <message>
        <source>Search settings</source>
        <translation>설정 찾기</translation>
    </message>
    <message>
        <source>Words of a setting or a command, in Korean or English (Ctrl+F)</source>
        <translation>설정이나 명령에 나오는 낱말을 한국어나 영어로 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>설정 쪽</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>닫기(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
</context>
<context>
    <name>sasil::SettingsFontRow</name>
    <message>
        <source>Font of the Source</source>
        <translation>원문의 글꼴</translation>
    </message>
    <message>
        <source>The typeface and the size that you write in</source>
        <translation>글을 쓸 때의 글꼴과 크기</translation>
    </message>
    <message>
        <source>typeface, letters, text size, points, editor</source>
        <translation>서체, 폰트, 글자 크기, 포인트, 편집기</translation>
    </message>
    <message>
        <source>Size of the source&apos;s font</source>
        <translation>원문의 글꼴 크기</translation>
    </message>
    <message>
        <source> pt</source>
        <translation> pt</translation>
    </message>
</context>
<context>
    <name>sasil::SettingsPage</name>
    <message>
        <source>Everything on this page is as it was at first.</source>
        <translation>이 쪽은 모두 기본값입니다.</translation>
    </message>
    <message>
        <source>Make everything on this page as it was at first</source>
        <translation>이 쪽의 설정을 모두 처음대로 되돌리기</translation>
    </message>
    <message>
        <source>Restore Defaults</source>
        <translation>기본값으로 되돌리기</translation>
    </message>
</context>
<context>
    <name>sasil::SettingsPages</name>
    <message>
        <source>General</source>
        <translation>일반</translation>
    </message>
    <message>
        <source>Language · 언어</source>
        <translation>언어 · Language</translation>
    </message>
    <message>
        <source>Of menus, dialogs and help; digests keep theirs</source>
        <translation>메뉴와 대화 상자와 도움말의 언어. 다이제스트의 언어는 그대로입니다</translation>
    </message>
    <message>
        <source>Korean, English, translation, interface</source>
        <translation>한국어, 영어, 번역, 한글</translation>
    </message>
    <message>
        <source>Light, dark or high contrast, for the whole program</source>
        <translation>밝게, 어둡게 또는 고대비로. 프로그램 전체에 적용됩니다</translation>
    </message>
    <message>
        <source>colours, dark mode, night, bright, appearance, contrast</source>
        <translation>색, 다크 모드, 야간, 밝기, 모양, 대비</translation>
    </message>
    <message>
        <source>Of the preview, and of what is exported</source>
        <translation>미리보기와 내보낸 문서의 모양입니다</translation>
    </message>
    <message>
        <source>look, serif, print, dense, export, design</source>
        <translation>스타일, 서식, 명조, 책, 인쇄, 촘촘, 내보내기, 디자인</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>원문</translation>
    </message>
    <message>
        <source>How long rows get before they go on in the next</source>
        <translation>한 줄이 얼마나 길어지면 다음 줄로 넘어가는지</translation>
    </message>
    <message>
        <source>line length, columns, word wrap, margin</source>
        <translation>줄 길이, 칸 수, 자동 줄 바꿈, 여백</translation>
    </message>
    <message>
        <source>count of lines, gutter, margin</source>
        <translation>행 번호, 여백</translation>
    </message>
    <message>
        <source>coloured stripe, gutter, margin, blue, amber</source>
        <translation>색 띠, 여백, 파랑, 주황</translation>
    </message>
    <message>
        <source>breadcrumbs, path, heading above the text</source>
        <translation>경로, 제목, 글 위</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>글쓰기</translation>
    </message>
    <message>
        <source>pairs, parentheses, quotation marks, automatic</source>
        <translation>짝, 소괄호, 인용 부호, 자동</translation>
    </message>
    <message>
        <source>orthography, typos, mistakes, dictionary, Hunspell</source>
        <translation>철자, 오타, 오류, 사전, Hunspell</translation>
    </message>
    <message>
        <source>My Words</source>
        <translation>내 낱말</translation>
    </message>
    <message>
        <source>own dictionary, names, spelling</source>
        <translation>내 사전, 단어, 이름, 맞춤법</translation>
    </message>
    <message>
        <source>Edit My Words…</source>
        <translation>내 낱말 고치기…</translation>
    </message>
    <message>
        <source>concentrate, dim, distraction, zen</source>
        <translation>몰입, 흐리게, 방해, 젠</translation>
    </message>
    <message>
        <source>middle, centre, scroll, caret, cursor</source>
        <translation>가운데, 중앙, 스크롤, 커서</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>패널</translation>
    </message>
    <message>
        <source>panes, page, reading, HTML</source>
        <translation>창, 페이지, 읽기, HTML</translation>
    </message>
    <message>
        <source>Where the preview stands</source>
        <translation>미리보기를 두는 자리</translation>
    </message>
    <message>
        <source>panes, split, second screen, monitor, beside, below</source>
        <translation>창, 나누기, 두 번째 화면, 모니터, 옆, 아래</translation>
    </message>
    <message>
        <source>synchronise, follow, sync</source>
        <translation>동기화, 따라가기, 스크롤</translation>
    </message>
    <message>
        <source>panes, table of contents, topics, tree</source>
        <translation>창, 목차, 차례, 주제, 트리</translation>
    </message>
    <message>
        <source>Facts and Opinions in the Outline</source>
        <translation>개요에 사실과 의견 넣기</translation>
    </message>
    <message>
        <source>List them below their topics</source>
        <translation>주제 아래에 함께 보이기</translation>
    </message>
    <message>
        <source>items, entries</source>
        <translation>항목</translation>
    </message>
    <message>
        <source>panes, findings, errors, warnings</source>
        <translation>창, 오류, 경고, 검사</translation>
    </message>
    <message>
        <source>Group Problems By</source>
        <translation>문제를 묶는 기준</translation>
    </message>
    <message>
        <source>order, sort, findings</source>
        <translation>차례, 정렬, 순서</translation>
    </message>
    <message>
        <source>Topic</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>규칙</translation>
    </message>
    <message>
        <source>panes, citations, matrix, analysis</source>
        <translation>창, 근거, 행렬, 분석</translation>
    </message>
    <message>
        <source>New Digests</source>
        <translation>새 다이제스트</translation>
    </message>
    <message>
        <source>Carry Over Stubs</source>
        <translation>메모 이어받기</translation>
    </message>
    <message>
        <source>Begin with the topics that the digest before left to come back to</source>
        <translation>앞선 다이제스트가 나중에 다루려고 남긴 주제로 시작하기</translation>
    </message>
    <message>
        <source>links, notes, previous week, reading list</source>
        <translation>링크, 지난주, 읽을거리</translation>
    </message>
    <message>
        <source>Which Week a Day Belongs To</source>
        <translation>날짜가 몇째 주인지</translation>
    </message>
    <message>
        <source>Each folder of digests has a rule of its own: the line week-rule in its file .sasil.toml</source>
        <translation>다이제스트 폴더마다 규칙이 따로 있습니다. 폴더에 있는 .sasil.toml 파일의 week-rule 줄에 적습니다</translation>
    </message>
    <message>
        <source>calendar, month, Thursday, Monday, Sunday</source>
        <translation>달력, 주차, 월, 목요일, 월요일, 일요일</translation>
    </message>
</context>
<context>
    <name>sasil::Severity</name>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>오류 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>경고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>참고 %n개</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>힌트 %n개</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::ShortcutDialog</name>
    <message>
        <source>The command will have no keys.</source>
        <translation>명령에 단축키가 없게 됩니다.</translation>
    </message>
    <message>
        <source>&amp;Use These Keys</source>
        <translation>이 키 쓰기(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Take Them Over</source>
        <translation>가져오기(&amp;T)</translation>
    </message>
    <message>
        <source>These are the usual keys.</source>
        <translation>지금 넣은 키가 기본값입니다.</translation>
    </message>
    <message>
        <source>Put the usual keys in</source>
        <translation>기본값인 키 넣기</translation>
    </message>
    <message>
        <source>Keys of a Command</source>
        <translation>명령의 단축키</translation>
    </message>
    <message>
        <source>Keys:</source>
        <translation>키:</translation>
    </message>
    <message>
        <source>Or:</source>
        <translation>또는:</translation>
    </message>
    <message>
        <source>Keys of “%1”</source>
        <translation>“%1” 단축키</translation>
    </message>
    <message>
        <source>Other keys of “%1”</source>
        <translation>“%1” 두 번째 단축키</translation>
    </message>
    <message>
        <source>Press the keys</source>
        <translation>키를 누르세요</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
    <message>
        <source>Usual &amp;Keys</source>
        <translation>기본값(&amp;K)</translation>
    </message>
</context>
<context>
    <name>sasil::ShortcutsModel</name>
    <message>
        <source>%1 is needed for writing. Hold Ctrl or Alt with it, or use a function key.</source>
        <translation>%1: 글을 쓰는 데 필요한 키입니다. Ctrl이나 Alt와 함께 누르거나 기능 키를 고르세요.</translation>
    </message>
    <message>
        <source>%1 opens the menu “%2”. Choose other keys.</source>
        <translation>%1: “%2” 메뉴를 여는 키입니다. 다른 키를 고르세요.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” now. It will be taken away from it.</source>
        <translation>%1: 지금은 “%2” 명령의 단축키입니다. 그 명령에서 빼고 여기에 씁니다.</translation>
    </message>
    <message>
        <source>Changed; usually it has no keys</source>
        <translation>바꿈. 기본값은 단축키 없음</translation>
    </message>
    <message>
        <source>Changed; usually %1</source>
        <translation>바꿈. 기본값은 %1</translation>
    </message>
    <message>
        <source>%1, changed</source>
        <translation>%1, 바꿈</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>명령</translation>
    </message>
    <message>
        <source>Menu</source>
        <translation>메뉴</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>단축키</translation>
    </message>
</context>
<context>
    <name>sasil::ShortcutsPage</name>
    <message>
        <source>Shortcuts</source>
        <translation>단축키</translation>
    </message>
    <message>
        <source>Choose a command in the list first.</source>
        <translation>먼저 목록에서 명령을 고르세요.</translation>
    </message>
    <message>
        <source>Press other keys for this command (Enter)</source>
        <translation>이 명령에 쓸 다른 키 누르기 (Enter)</translation>
    </message>
    <message>
        <source>Take its keys from this command (Delete)</source>
        <translation>이 명령의 단축키 지우기 (Delete)</translation>
    </message>
    <message>
        <source>This command has no keys.</source>
        <translation>단축키가 없는 명령입니다.</translation>
    </message>
    <message>
        <source>Give this command its usual keys again</source>
        <translation>이 명령의 단축키를 기본값으로 되돌리기</translation>
    </message>
    <message>
        <source>This command has its usual keys.</source>
        <translation>이 명령의 단축키는 기본값입니다.</translation>
    </message>
    <message>
        <source>No command has the keys %1.</source>
        <translation>%1: 이 키를 쓰는 명령이 없습니다.</translation>
    </message>
    <message>
        <source>Find by keys:</source>
        <translation>키로 찾기:</translation>
    </message>
    <message>
        <source>Find by keys</source>
        <translation>키로 찾기</translation>
    </message>
    <message>
        <source>Press keys to see which command has them</source>
        <translation>키를 누르면 그 키를 쓰는 명령이 나옵니다</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>명령과 단축키</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>바꾸기…</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>지우기</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>되돌리기</translation>
    </message>
</context>
<context>
    <name>sasil::SourceCommands</name>
    <message>
        <source>Nothing is folded.</source>
        <translation>접힌 것이 없습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::SpellCommands</name>
    <message>
        <source>Spelling is not checked now: Edit → Check Spelling switches it on.</source>
        <translation>지금은 맞춤법을 검사하지 않습니다. 편집 → 맞춤법 검사로 켭니다.</translation>
    </message>
</context>
<context>
    <name>sasil::SpellService</name>
    <message>
        <source>Korean is not checked: install the dictionary hunspell-ko.</source>
        <translation>한국어는 검사하지 않습니다. 사전 hunspell-ko를 설치하세요.</translation>
    </message>
    <message>
        <source>English is not checked: install the dictionary hunspell-en-us.</source>
        <translation>영어는 검사하지 않습니다. 사전 hunspell-en-us를 설치하세요.</translation>
    </message>
</context>
<context>
    <name>sasil::Spelling</name>
    <message>
        <source>There is no misspelt word.</source>
        <translation>틀린 낱말이 없습니다.</translation>
    </message>
    <message>
        <source>Add “%1” to My Words</source>
        <translation>‘%1’을(를) 내 낱말에 추가</translation>
    </message>
    <message>
        <source>Add “%1” to This Digest&apos;s Words</source>
        <translation>‘%1’을(를) 이 다이제스트의 낱말에 추가</translation>
    </message>
    <message>
        <source>Ignore “%1” for Now</source>
        <translation>‘%1’을(를) 지금은 무시</translation>
    </message>
    <message>
        <source>Looking for suggestions…</source>
        <translation>바꿀 말을 찾는 중…</translation>
    </message>
    <message>
        <source>No suggestions</source>
        <translation>바꿀 말이 없음</translation>
    </message>
    <message>
        <source>“%1” is one of your words now.</source>
        <translation>‘%1’을(를) 내 낱말에 추가했습니다.</translation>
    </message>
    <message>
        <source>“%1” is right in this digest now: a comment in it says so.</source>
        <translation>‘%1’을(를) 이 다이제스트의 낱말에 추가했습니다. 주석에 적혀 있습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::StatusLine</name>
    <message>
        <source>All is well</source>
        <translation>이상 없음</translation>
    </message>
    <message>
        <source>Show the list of problems</source>
        <translation>문제 목록 보기</translation>
    </message>
    <message>
        <source>Line %1, column %2</source>
        <translation>줄 %1, 칸 %2</translation>
    </message>
    <message>
        <source>Read-only</source>
        <translation>읽기 전용</translation>
    </message>
</context>
<context>
    <name>sasil::StructureCommands</name>
    <message>
        <source>This digest is read-only.</source>
        <translation>읽기 전용 다이제스트입니다.</translation>
    </message>
    <message>
        <source>&amp;Arrange Topic</source>
        <translation>주제 정리(&amp;A)</translation>
    </message>
    <message>
        <source>Arrange Fact or Opin&amp;ion</source>
        <translation>사실·의견 정리(&amp;I)</translation>
    </message>
</context>
<context>
    <name>sasil::SupportModel</name>
    <message>
        <source>Before the first heading</source>
        <translation>첫 제목 앞의 글</translation>
    </message>
    <message>
        <source>%1 (in “%2”)</source>
        <translation>%1 (“%2”에서)</translation>
    </message>
    <message>
        <source>No fact</source>
        <translation>사실 없음</translation>
    </message>
    <message>
        <source>“%1” cites “%2”</source>
        <translation>“%1”: “%2”을(를) 근거로 밝힘</translation>
    </message>
    <message>
        <source>“%1” rests on “%2”</source>
        <translation>“%1”: “%2”에 기댐</translation>
    </message>
    <message>
        <source>“%1” does not rest on “%2”</source>
        <translation>“%1”: “%2”과(와) 무관함</translation>
    </message>
    <message>
        <source>No fact supports this opinion: %1</source>
        <translation>뒷받침하는 사실이 없는 의견: %1</translation>
    </message>
    <message>
        <source>This fact supports nothing: %1</source>
        <translation>아무 의견도 뒷받침하지 않는 사실: %1</translation>
    </message>
    <message>
        <source>Topic and facts</source>
        <translation>주제와 사실</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>의견</translation>
    </message>
    <message>
        <source>Opinion %1</source>
        <translation>의견 %1</translation>
    </message>
</context>
<context>
    <name>sasil::SupportPanel</name>
    <message>
        <source>Copy as &amp;Markdown</source>
        <translation>마크다운으로 복사(&amp;M)</translation>
    </message>
    <message>
        <source>Copy for a &amp;Spreadsheet</source>
        <translation>스프레드시트용으로 복사(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Go to the Place</source>
        <translation>그곳으로 이동(&amp;G)</translation>
    </message>
    <message>
        <source>Opinions without a fact: %1</source>
        <translation>사실 없는 의견: %1</translation>
    </message>
    <message>
        <source>Facts that support nothing: %1</source>
        <translation>쓰이지 않은 사실: %1</translation>
    </message>
    <message>
        <source>Every opinion has a fact, and every fact an opinion.</source>
        <translation>모든 의견에 사실이 있고, 모든 사실에 의견이 있습니다.</translation>
    </message>
    <message>
        <source>Support table</source>
        <translation>근거 표</translation>
    </message>
    <message>
        <source>Enter goes to the fact, the opinion or the topic, Ctrl+C copies the table.</source>
        <translation>Enter는 사실, 의견, 주제로 이동하고 Ctrl+C는 표를 복사합니다.</translation>
    </message>
    <message>
        <source>● cited   ○ by its place</source>
        <translation>● 근거로 밝힘   ○ 자리에 따라</translation>
    </message>
    <message>
        <source>A fact supports an opinion that cites it. An opinion that cites none rests on the facts of its topic, or else on those above it, or below it.</source>
        <translation>의견이 근거로 밝힌 사실은 그 의견을 뒷받침합니다. 밝힌 근거가 없으면 같은 주제의 사실이, 그것도 없으면 위 주제나 아래 주제의 사실이 뒷받침합니다.</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>복사</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>표 복사</translation>
    </message>
    <message>
        <source>Nothing to compare yet.
Write facts and opinions under a heading: here you see which facts support which opinions.</source>
        <translation>아직 견줄 것이 없습니다.
제목 아래에 사실과 의견을 적으면, 어떤 사실이 어떤 의견을 뒷받침하는지 여기에 보입니다.</translation>
    </message>
</context>
<context>
    <name>sasil::TemplateRow</name>
    <message>
        <source>Template</source>
        <translation>틀</translation>
    </message>
    <message>
        <source>What a new digest for a week begins with</source>
        <translation>한 주의 새 다이제스트를 시작하는 틀</translation>
    </message>
    <message>
        <source>pattern, form, own template, Korean, English</source>
        <translation>템플릿, 양식, 서식, 나만의 틀, 한국어, 영어</translation>
    </message>
    <message>
        <source>Like the digest before it</source>
        <translation>앞선 다이제스트처럼</translation>
    </message>
    <message>
        <source>Korean</source>
        <translation>한국어</translation>
    </message>
    <message>
        <source>English</source>
        <translation>영어</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>다른 파일…</translation>
    </message>
    <message>
        <source>Markdown (*.md *.markdown);;All files (*)</source>
        <translation>마크다운 (*.md *.markdown);;모든 파일 (*)</translation>
    </message>
</context>
<context>
    <name>sasil::TitleField</name>
    <message>
        <source>Title of the topic</source>
        <translation>주제의 제목</translation>
    </message>
    <message>
        <source>A topic needs a title. Escape leaves it as it was.</source>
        <translation>주제에는 제목이 있어야 합니다. Esc를 누르면 그대로 둡니다.</translation>
    </message>
</context>
<context>
    <name>sasil::TopicBar</name>
    <message>
        <source>Current topic</source>
        <translation>현재 주제</translation>
    </message>
    <message>
        <source>Topics beside this one</source>
        <translation>나란한 주제</translation>
    </message>
    <message>
        <source>Topics below this one</source>
        <translation>아래 주제</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>주제</translation>
    </message>
    <message>
        <source>Topics above this one</source>
        <translation>위 주제</translation>
    </message>
    <message>
        <source>Go to the worst problem of this topic</source>
        <translation>이 주제에서 가장 큰 문제로 이동</translation>
    </message>
    <message numerus="yes">
        <source>… %n more</source>
        <translation>
            <numerusform>… %n개 더</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>sasil::TopicItems</name>
    <message>
        <source>Untitled topic</source>
        <translation>제목 없는 주제</translation>
    </message>
    <message>
        <source>Go to a topic</source>
        <translation>주제로 가기</translation>
    </message>
    <message>
        <source>There are no topics yet. Every heading begins one.</source>
        <translation>아직 주제가 없습니다. 제목을 적으면 주제가 됩니다.</translation>
    </message>
    <message>
        <source>No topic matches “%1”.
Some letters of its title are enough.</source>
        <translation>“%1”에 맞는 주제가 없습니다.
제목의 글자 몇 개만 적어도 찾습니다.</translation>
    </message>
</context>
<context>
    <name>sasil::UnsavedChangesBox</name>
    <message>
        <source>Unsaved changes</source>
        <translation>저장하지 않은 변경 내용</translation>
    </message>
    <message>
        <source>Save the changes to “%1”?</source>
        <translation>“%1”의 변경 내용을 저장하시겠습니까?</translation>
    </message>
    <message>
        <source>What you changed since the last save is lost if you do not save it.</source>
        <translation>저장하지 않으면 마지막으로 저장한 뒤에 바꾼 내용이 사라집니다.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>저장(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Don&apos;t save</source>
        <translation>저장 안 함(&amp;D)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>취소</translation>
    </message>
</context>
<context>
    <name>sasil::WeekCalendar</name>
    <message>
        <source>Week of the digest</source>
        <translation>다이제스트의 주</translation>
    </message>
    <message>
        <source>Previous month (PgUp)</source>
        <translation>이전 달 (PgUp)</translation>
    </message>
    <message>
        <source>Next month (PgDown)</source>
        <translation>다음 달 (PgDown)</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>이전 달</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>다음 달</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>오늘</translation>
    </message>
    <message>
        <source>Choose this week</source>
        <translation>이번 주 고르기</translation>
    </message>
</context>
<context>
    <name>sasil::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>파일(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>최근 다이제스트 열기(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>편집(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Digest</source>
        <translation>다이제스트(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>보기(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>테마(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>도움말(&amp;H)</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>도구 모음</translation>
    </message>
    <message>
        <source>&amp;Analyse</source>
        <translation>분석(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Arrange Topic</source>
        <translation>주제 정리(&amp;A)</translation>
    </message>
    <message>
        <source>Arrange Fact or Opin&amp;ion</source>
        <translation>사실·의견 정리(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>이동(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Wrap Width</source>
        <translation>줄 너비(&amp;W)</translation>
    </message>
    <message>
        <source>Fol&amp;ding</source>
        <translation>접기(&amp;D)</translation>
    </message>
    <message>
        <source>F&amp;ormat</source>
        <translation>서식(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Heading</source>
        <translation>제목(&amp;H)</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>배치(&amp;Y)</translation>
    </message>
    <message>
        <source>Pa&amp;ge Style</source>
        <translation>페이지 모양(&amp;G)</translation>
    </message>
    <message>
        <source>Cop&amp;y As</source>
        <translation>복사 형식(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>text</name>
    <message>
        <source>en</source>
        <extracomment>The code of this very language, as in &quot;ko&quot;.</extracomment>
        <translation>ko</translation>
    </message>
</context>
<context>
    <name>writing</name>
    <message>
        <source>Code, HTML and front matter have no formats.</source>
        <translation>코드와 HTML, 머리말(front matter)에는 서식을 넣을 수 없습니다.</translation>
    </message>
    <message>
        <source>A link stands in one paragraph: select words of one.</source>
        <translation>링크는 한 문단 안에 있어야 합니다. 한 문단의 글만 선택하십시오.</translation>
    </message>
    <message>
        <source>Code, tables, HTML and front matter stay as they are.</source>
        <translation>코드와 표, HTML, 머리말(front matter)은 바꿀 수 없습니다.</translation>
    </message>
    <message>
        <source>There is no heading at the cursor.</source>
        <translation>커서 자리에 제목이 없습니다.</translation>
    </message>
    <message>
        <source>The heading is at the highest level.</source>
        <translation>이미 가장 높은 단계의 제목입니다.</translation>
    </message>
    <message>
        <source>The heading is at the deepest level.</source>
        <translation>이미 가장 낮은 단계의 제목입니다.</translation>
    </message>
    <message>
        <source>There is no item above to nest this one under.</source>
        <translation>위에 이 항목을 넣을 항목이 없습니다.</translation>
    </message>
    <message>
        <source>This item is at the outermost level.</source>
        <translation>이미 가장 바깥 단계의 항목입니다.</translation>
    </message>
    <message>
        <source>The items below it would leave their label with it.</source>
        <translation>옮기면 아래 항목들까지 라벨을 벗어나게 됩니다.</translation>
    </message>
</context>
</TS>
